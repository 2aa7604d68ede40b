import { describe, expect, it } from 'vitest';
import { outline } from '../src/stages/5-outline.ts';
import { startTrail } from '../src/trail.ts';
import { frontOf, sketch } from './outline-sketch.ts';

describe('outline', () => {
  it('a provincial plan under its notice', () => {
    const text = `某省人民政府办公厅文件

某政办发〔2023〕15号　　　　　签发人：王某某

某省人民政府办公厅关于印发某省
“十四五”新型储能发展规划的通知

各市、县（区）人民政府，省级各单位：
《某省“十四五”新型储能发展规划》已经省政府同意，现印发给你们，请结合实际认真贯彻执行。
附件：1.重点项目表
      2.任务分工表
某省人民政府办公厅
二〇二三年六月八日
（此件公开发布）

某省“十四五”新型储能发展规划

为推动新型储能发展，制定本规划。规划期为2021—2025年。
一、发展基础
（一）发展现状
到2020年底，全省储能装机达到20万千瓦。
（二）面临形势
1．机遇。能源转型加快。
2．挑战。成本较高；机制不健全。
二、总体要求
（一）指导思想。以新发展理念为引领。坚持先立后破。
（二）基本原则
——坚持统筹规划。科学布局。
——坚持创新驱动。加强攻关。
（三）主要目标
到2025年，新型储能装机规模达到300万千瓦以上。
表1　主要指标
指标	单位	2020年	2025年	属性
装机规模	万千瓦	20	300	预期性
项目数量	个	5	60	预期性
三、重点任务
（一）推进电源侧储能
1. 建设示范项目。支持新能源配建储能；
2. 推动煤电改造。
（1）开展试点；
（2）总结推广。
①形成标准；
②编制指南。
专栏1 重点工程
1.示范工程。建设10个示范项目。
2.攻关工程。攻克5项关键技术。
（二）推进电网侧储能
支持电网侧布局。
四、保障措施
（一）加强组织领导。各地要落实责任。省级部门要加强协同。
（二）强化监测评估。每年开展一次评估。
附件1
重点项目表
序号	项目	规模
1	甲项目	10万千瓦
2	乙项目	20万千瓦
附件2
任务分工表
一、电源侧
1.省能源局负责。
抄送：省委办公厅，省人大常委会办公厅。
某省人民政府办公厅　　　　　2023年6月8日印发
`;
    expect(sketch(text)).toMatchInlineSnapshot(`
      "0 preamble - | ∅ | 《某省“十四五”新型储能发展规划》已经省政府同意，现印发给你们，请结合实际认真贯彻执行。⏎附件：1.重点项目表⏎2.任务分工表⏎为推动新型储能发展，制定本规划。规划期为2021—2025年。
      1 section 一、 | 发展基础 |
        1.1 section （一） | 发展现状 | 到2020年底，全省储能装机达到20万千瓦。
        1.2 section （二） | 面临形势 |
          1.2.1 item 1． | 机遇 | 能源转型加快。
          1.2.2 item 2． | 挑战 | 成本较高；机制不健全。
      2 section 二、 | 总体要求 |
        2.1 item （一） | 指导思想 | 以新发展理念为引领。坚持先立后破。
        2.2 section （二） | 基本原则 | ——坚持统筹规划。科学布局。⏎——坚持创新驱动。加强攻关。
        2.3 section （三） | 主要目标 | 到2025年，新型储能装机规模达到300万千瓦以上。⏎表1　主要指标⏎指标	单位	2020年	2025年	属性⏎装机规模	万千瓦	20	300	预期性⏎项目数量	个	5	60	预期性
      3 section 三、 | 重点任务 |
        3.1 section （一） | 推进电源侧储能 |
          3.1.1 item 1. | 建设示范项目 | 支持新能源配建储能；
          3.1.2 section 2. | 推动煤电改造 |
            3.1.2.1 item （1） | ∅ | 开展试点；
            3.1.2.2 section （2） | 总结推广 |
              3.1.2.2.1 item ① | ∅ | 形成标准；
              3.1.2.2.2 item ② | ∅ | 编制指南。
          3.1.1~2 section  | 专栏1 重点工程 |
            3.1.1~2.1 item 1. | 示范工程 | 建设10个示范项目。
            3.1.1~2.2 item 2. | 攻关工程 | 攻克5项关键技术。
        3.2 section （二） | 推进电网侧储能 | 支持电网侧布局。
      4 section 四、 | 保障措施 |
        4.1 item （一） | 加强组织领导 | 各地要落实责任。省级部门要加强协同。
        4.2 item （二） | 强化监测评估 | 每年开展一次评估。
      1~2 attachment 附件1 | 重点项目表 | 序号	项目	规模⏎1	甲项目	10万千瓦⏎2	乙项目	20万千瓦
      2~2 attachment 附件2 | 任务分工表 |
        2~2.1 section 一、 | 电源侧 |
          2~2.1.1 item 1. | ∅ | 省能源局负责。
      ! set-aside
      ! set-aside
      ! set-aside"
    `);
    expect(frontOf(text)).toMatchInlineSnapshot(`
      {
        "documentNumber": "某政办发〔2023〕15号",
        "documentType": "发展规划",
        "issuedOn": "2023-06-08",
        "issuer": "某省人民政府办公厅",
        "period": {
          "from": 2021,
          "to": 2025,
        },
        "recipients": [
          "各市、县（区）人民政府",
          "省级各单位",
        ],
        "title": "某省“十四五”新型储能发展规划",
        "year": 2021,
      }
    `);
  });

  it('a law', () => {
    const text = `某市大气污染防治条例

（2018年10月26日某市第十三届人民代表大会常务委员会第五次会议通过　2019年1月10日某省第十三届人民代表大会常务委员会第九次会议批准）

目　录
第一章　总则
第二章　监督管理
第三章　附则

第一章　总则
第一条　为了防治大气污染，保护公众健康，根据《中华人民共和国大气污染防治法》，制定本条例。
第二条　本条例适用于本市行政区域内的大气污染防治。
第三条　大气污染防治应当遵循下列原则：
（一）预防为主；
（二）公众参与；
（三）损害担责。
第二章　监督管理
第一节　标准与规划
第四条　市人民政府应当制定限期达标规划。规划应当向社会公开。
第五条规定的措施由市生态环境主管部门实施的，应当公告。
第五条　【排污许可】实行排污许可管理制度。未取得许可证的，不得排放。
第二节　监测
第七条　市生态环境主管部门应当建立监测网络。
第三章　附则
第八条　本条例自2019年3月1日起施行。
`;
    expect(sketch(text)).toMatchInlineSnapshot(`
      "1 section 第一章 | 总则 |
        1.1 item 第一条 | ∅ | 为了防治大气污染，保护公众健康，根据《中华人民共和国大气污染防治法》，制定本条例。
        1.2 item 第二条 | ∅ | 本条例适用于本市行政区域内的大气污染防治。
        1.3 section 第三条 | ∅ | 大气污染防治应当遵循下列原则：
          1.3.1 item （一） | ∅ | 预防为主；
          1.3.2 item （二） | ∅ | 公众参与；
          1.3.3 item （三） | ∅ | 损害担责。
      2 section 第二章 | 监督管理 |
        2.1 section 第一节 | 标准与规划 |
          2.1.4 item 第四条 | 市人民政府应当制定限期达标规划 | 规划应当向社会公开。⏎第五条规定的措施由市生态环境主管部门实施的，应当公告。
          2.1.5 item 第五条 | 排污许可 | 实行排污许可管理制度。未取得许可证的，不得排放。
        2.2 section 第二节 | 监测 |
          2.2.7 item 第七条 | ∅ | 市生态环境主管部门应当建立监测网络。
      3 section 第三章 | 附则 |
        3.8 item 第八条 | ∅ | 本条例自2019年3月1日起施行。
      ! set-aside
      ! numbering-gap 第六条 第七条"
    `);
    expect(frontOf(text)).toMatchInlineSnapshot(`
      {
        "documentType": "条例",
        "issuedOn": "2018-10-26",
        "issuer": "某市人民代表大会常务委员会",
        "title": "某市大气污染防治条例",
        "year": 2018,
      }
    `);
  });

  it('Taiwan’s 壹、 一、 （一） 1. （1）', () => {
    const text = `某市政府环境保护局 108年度施政计画
中华民国108年3月1日
壹、计画缘起
一、背景说明
（一）空气品质
1.细悬浮微粒浓度下降。
（1）固定污染源
（2）移动污染源
（二）水质
贰、年度目标
一、空气品质改善
细悬浮微粒年平均浓度降至18微克/立方公尺。
二、资源回收
资源回收率达55％。
参、预期效益
提升环境品质。
`;
    expect(sketch(text)).toMatchInlineSnapshot(`
      "1 section 壹、 | 计画缘起 |
        1.1 section 一、 | 背景说明 |
          1.1.1 section （一） | 空气品质 |
            1.1.1.1 section 1. | 细悬浮微粒浓度下降 |
              1.1.1.1.1 item （1） | 固定污染源 |
              1.1.1.1.2 item （2） | 移动污染源 |
          1.1.2 section （二） | 水质 |
      2 section 贰、 | 年度目标 |
        2.1 section 一、 | 空气品质改善 | 细悬浮微粒年平均浓度降至18微克/立方公尺。
        2.2 section 二、 | 资源回收 | 资源回收率达55％。
      3 section 参、 | 预期效益 | 提升环境品质。"
    `);
    expect(frontOf(text)).toMatchInlineSnapshot(`
      {
        "documentType": "施政计划",
        "issuedOn": "2019-03-01",
        "issuer": "某市政府环境保护局",
        "title": "某市政府环境保护局 108年度施政计画",
        "year": 2019,
      }
    `);
  });

  it('decimal numbers and what looks like them', () => {
    const text = `某县突发环境事件应急预案

1 总则
1.1 编制目的
建立健全应对机制，提高处置能力。
1.2 编制依据
依据《某法》等。
1.3 适用范围
适用于本县行政区域。
2 组织体系
2.1 指挥机构
2.1.1 县指挥部
总指挥由副县长担任。
2.1.2 办公室
设在县生态环境局。
2.5微米以下颗粒物另行规定。
2.2 专家组
由5名专家组成。
3 附则
3.1 预案管理
每3年修订一次。
`;
    expect(sketch(text)).toMatchInlineSnapshot(`
      "1 section 1 | 总则 |
        1.1 section 1.1 | 编制目的 | 建立健全应对机制，提高处置能力。
        1.2 section 1.2 | 编制依据 | 依据《某法》等。
        1.3 section 1.3 | 适用范围 | 适用于本县行政区域。
      2 section 2 | 组织体系 |
        2.1 section 2.1 | 指挥机构 |
          2.1.1 section 2.1.1 | 县指挥部 | 总指挥由副县长担任。
          2.1.2 section 2.1.2 | 办公室 | 设在县生态环境局。⏎2.5微米以下颗粒物另行规定。
        2.2 section 2.2 | 专家组 | 由5名专家组成。
      3 section 3 | 附则 |
        3.1 section 3.1 | 预案管理 | 每3年修订一次。"
    `);
    expect(frontOf(text)).toMatchInlineSnapshot(`
      {
        "documentType": "应急预案",
        "title": "某县突发环境事件应急预案",
      }
    `);
  });

  it('a party document with numbers that run on', () => {
    const text = `机密★1年

中共某市委文件

某委〔2020〕8号

中共某市委　某市人民政府
关于全面推进乡村振兴的实施意见
（2020年2月5日）

为深入贯彻中央精神，结合我市实际，提出如下实施意见。

一、总体要求
到2022年，乡村振兴取得重要进展。
二、重点任务
1、发展产业。培育龙头企业20家。
2、改善环境。完成改厕3万户。
3、完善机制
三、组织领导
4、加强领导。健全机制。
6、严格考核。纳入考核。

中共某市委
某市人民政府
2020年2月5日
`;
    expect(sketch(text)).toMatchInlineSnapshot(`
      "0 preamble - | ∅ | 为深入贯彻中央精神，结合我市实际，提出如下实施意见。
      1 section 一、 | 总体要求 | 到2022年，乡村振兴取得重要进展。
      2 section 二、 | 重点任务 |
        2.1 item 1、 | 发展产业 | 培育龙头企业20家。
        2.2 item 2、 | 改善环境 | 完成改厕3万户。
        2.3 item 3、 | 完善机制 |
      3 section 三、 | 组织领导 |
        3.4 item 4、 | 加强领导 | 健全机制。
        3.6 item 6、 | 严格考核 | 纳入考核。
      ! set-aside
      ! numbering-gap 5、 6、"
    `);
    expect(frontOf(text)).toMatchInlineSnapshot(`
      {
        "documentNumber": "某委〔2020〕8号",
        "documentType": "实施意见",
        "issuedOn": "2020-02-05",
        "issuer": "中共某市委、某市人民政府",
        "title": "中共某市委　某市人民政府关于全面推进乡村振兴的实施意见",
        "year": 2020,
      }
    `);
  });

  it('a ministries’ joint notice', () => {
    const text = `发展改革委 财政部 生态环境部关于开展某某试点的通知
发改环资〔2021〕1234号
各省、自治区、直辖市及计划单列市、新疆生产建设兵团发展改革委、财政厅（局）、生态环境厅（局）：
为贯彻落实党中央、国务院决策部署，现就有关事项通知如下：
一、试点范围
选择20个城市。
二、有关要求
（一）各地要高度重视。
（二）请于2021年6月30日前报送方案。
联系人：张三，电话：010-12345678

国家发展改革委
财　政　部
生态环境部
2021年5月8日
`;
    expect(sketch(text)).toMatchInlineSnapshot(`
      "0 preamble - | ∅ | 为贯彻落实党中央、国务院决策部署，现就有关事项通知如下：
      1 section 一、 | 试点范围 | 选择20个城市。
      2 section 二、 | 有关要求 |
        2.1 item （一） | ∅ | 各地要高度重视。
        2.2 item （二） | ∅ | 请于2021年6月30日前报送方案。⏎联系人：张三，电话：010-12345678"
    `);
    expect(frontOf(text)).toMatchInlineSnapshot(`
      {
        "documentNumber": "发改环资〔2021〕1234号",
        "documentType": "通知",
        "issuedOn": "2021-05-08",
        "issuer": "国家发展改革委、财政部、生态环境部",
        "recipients": [
          "各省、自治区、直辖市及计划单列市、新疆生产建设兵团发展改革委",
          "财政厅（局）",
          "生态环境厅（局）",
        ],
        "title": "发展改革委 财政部 生态环境部关于开展某某试点的通知",
        "year": 2021,
      }
    `);
  });

  it('a numbered notice with its plan as an attachment', () => {
    const text = `关于做好2022年秸秆禁烧工作的通知
各镇人民政府、街道办事处：
为做好秸秆禁烧工作，现将有关事项通知如下。
一、提高认识。各镇要提高认识。落实责任。
二、强化措施。每天巡查2次。及时上报。
三、严肃问责。对工作不力的严肃问责。
附件：某县2022年秸秆禁烧工作方案

某县人民政府办公室
2022年5月20日

附件

某县2022年秸秆禁烧工作方案

为做好工作，制定本方案。
一、工作目标
全县秸秆综合利用率达到95%以上。
二、工作任务
（一）宣传发动（5月）
（二）集中整治（6月）
`;
    expect(sketch(text)).toMatchInlineSnapshot(`
      "0 preamble - | ∅ | 为做好秸秆禁烧工作，现将有关事项通知如下。
      1 item 一、 | 提高认识 | 各镇要提高认识。落实责任。
      2 item 二、 | 强化措施 | 每天巡查2次。及时上报。
      3 item 三、 | 严肃问责 | 对工作不力的严肃问责。⏎附件：某县2022年秸秆禁烧工作方案
      h1 attachment - | 某县2022年秸秆禁烧工作方案 | 为做好工作，制定本方案。
        h1.1 section 一、 | 工作目标 | 全县秸秆综合利用率达到95%以上。
        h1.2 section 二、 | 工作任务 |
          h1.2.1 section （一） | 宣传发动（5月） |
          h1.2.2 section （二） | 集中整治（6月） |"
    `);
    expect(frontOf(text)).toMatchInlineSnapshot(`
      {
        "documentType": "通知",
        "issuedOn": "2022-05-20",
        "issuer": "某县人民政府办公室",
        "recipients": [
          "各镇人民政府",
          "街道办事处",
        ],
        "title": "关于做好2022年秸秆禁烧工作的通知",
        "year": 2022,
      }
    `);
  });

  it('lines that look like headings and are none', () => {
    const text = `一、工作目标
1.完成造林5万亩。
2.建成公园3个。
3.新增绿地20公顷。
以上任务由市林业局牵头。
二、措施
(一)加强领导
1)成立专班
2)定期调度
(二)落实资金
A.市级资金
B.县级资金
三、时间安排
第一，动员部署。
第二，组织实施。
1.0版平台上线。
2019年3月1日起实施。
3.5亿元资金到位。
10.5%的增长目标。
三、四线城市的差异。
`;
    expect(sketch(text)).toMatchInlineSnapshot(`
      "1 section 一、 | 工作目标 |
        1.1 item 1. | ∅ | 完成造林5万亩。
        1.2 item 2. | ∅ | 建成公园3个。
        1.3 item 3. | ∅ | 新增绿地20公顷。⏎以上任务由市林业局牵头。
      2 section 二、 | 措施 |
        2.1 section (一) | 加强领导 |
          2.1.1 item 1) | 成立专班 |
          2.1.2 item 2) | 定期调度 |
        2.2 section (二) | 落实资金 |
          2.2.1 item A. | 市级资金 |
          2.2.2 item B. | 县级资金 |
      3 section 三、 | 时间安排 | 第一，动员部署。⏎第二，组织实施。⏎1.0版平台上线。⏎2019年3月1日起实施。⏎3.5亿元资金到位。⏎10.5%的增长目标。⏎三、四线城市的差异。
      ! level-skipped 1. 1)"
    `);
    expect(frontOf(text)).toMatchInlineSnapshot(`{}`);
  });

  it('a report on one year and a plan for the next', () => {
    const text = `关于2023年国民经济和社会发展计划执行情况
与2024年国民经济和社会发展计划草案的报告
——2024年1月10日在某县第十七届人民代表大会第三次会议上
某县发展和改革局
各位代表：
受县人民政府委托，现将2023年计划执行情况与2024年计划草案提请会议审查。
一、2023年计划执行情况
全县生产总值增长6%。
二、2024年主要目标
1.地区生产总值增长6.5%左右；
2.固定资产投资增长8%；
3.规上工业增加值增长7%。
三、措施
`;
    expect(sketch(text)).toMatchInlineSnapshot(`
      "0 preamble - | ∅ | 各位代表：⏎受县人民政府委托，现将2023年计划执行情况与2024年计划草案提请会议审查。
      1 section 一、 | 2023年计划执行情况 | 全县生产总值增长6%。
      2 section 二、 | 2024年主要目标 |
        2.1 item 1. | ∅ | 地区生产总值增长6.5%左右；
        2.2 item 2. | ∅ | 固定资产投资增长8%；
        2.3 item 3. | ∅ | 规上工业增加值增长7%。
      3 section 三、 | 措施 |"
    `);
    expect(frontOf(text)).toMatchInlineSnapshot(`
      {
        "documentType": "报告",
        "issuedOn": "2024-01-10",
        "issuer": "某县发展和改革局",
        "title": "关于2023年国民经济和社会发展计划执行情况与2024年国民经济和社会发展计划草案的报告",
        "year": 2024,
      }
    `);
  });

  it('an action plan in parts', () => {
    const text = `市政府办公室关于印发某市蓝天保卫三年行动计划（2018—2020年）的通知
某政办〔2018〕66号
各区县人民政府，市政府各部门、各直属单位：
《某市蓝天保卫三年行动计划（2018—2020年）》已经市政府第12次常务会议审议通过，现予印发，请遵照执行。
某市人民政府办公室
2018年9月30日

某市蓝天保卫三年行动计划
（2018—2020年）

为改善空气质量，制定本行动计划。
第一部分　总体要求
一、目标
到2020年，PM2.5浓度下降20%。
第二部分　重点任务
一、调整产业结构
（一）优化布局。2018年底前完成方案。
（二）严控产能。
二、调整能源结构
（三）削减煤炭。到2020年，煤炭消费量下降5%。
（四）发展清洁能源。非化石能源占比达到15%。
`;
    expect(sketch(text)).toMatchInlineSnapshot(`
      "0 preamble - | ∅ | 《某市蓝天保卫三年行动计划（2018—2020年）》已经市政府第12次常务会议审议通过，现予印发，请遵照执行。⏎为改善空气质量，制定本行动计划。
      1 section 第一部分 | 总体要求 |
        1.1 section 一、 | 目标 | 到2020年，PM2.5浓度下降20%。
      2 section 第二部分 | 重点任务 |
        2.1 section 一、 | 调整产业结构 |
          2.1.1 item （一） | 优化布局 | 2018年底前完成方案。
          2.1.2 item （二） | ∅ | 严控产能。
        2.2 section 二、 | 调整能源结构 |
          2.2.3 item （三） | 削减煤炭 | 到2020年，煤炭消费量下降5%。
          2.2.4 item （四） | 发展清洁能源 | 非化石能源占比达到15%。"
    `);
    expect(frontOf(text)).toMatchInlineSnapshot(`
      {
        "documentNumber": "某政办〔2018〕66号",
        "documentType": "三年行动计划",
        "issuedOn": "2018-09-30",
        "issuer": "某市人民政府办公室",
        "period": {
          "from": 2018,
          "to": 2020,
        },
        "recipients": [
          "各区县人民政府",
          "市政府各部门、各直属单位",
        ],
        "title": "某市蓝天保卫三年行动计划（2018—2020年）",
        "year": 2018,
      }
    `);
  });

  it('a county report with its glossary', () => {
    const text = `2023年某县政府工作报告
（2023年1月5日在某县第十八届人民代表大会第二次会议上）
县长　张某某

各位代表：
我代表县人民政府向大会报告工作，请予审议，并请各位政协委员和列席人员提出意见。
一、2022年和过去五年工作回顾
2022年，全县生产总值完成120亿元。
过去五年：
——经济实力迈上新台阶。生产总值年均增长6.5%。
二、今后五年的奋斗目标
今后五年，地区生产总值年均增长7%以上。
三、2023年重点工作
主要预期目标：地区生产总值增长7%左右，固定资产投资增长10%。
重点做好以下工作：
（一）聚焦产业升级，在做强县域经济上实现新突破
1．大力发展工业。实施项目30个。
2．大力发展农业。粮食产量稳定在20万吨以上。
（二）聚焦城乡融合，在统筹发展上实现新突破
一要推进城镇建设。改造老旧小区10个。
二要推进乡村建设。
各位代表！让我们团结奋斗！
名词解释
1.“双减”：指减轻学生作业负担和校外培训负担。
2.“三区三线”：指三个空间和三条控制线。
`;
    expect(sketch(text)).toMatchInlineSnapshot(`
      "0 preamble - | ∅ | 各位代表：⏎我代表县人民政府向大会报告工作，请予审议，并请各位政协委员和列席人员提出意见。
      1 section 一、 | 2022年和过去五年工作回顾 | 2022年，全县生产总值完成120亿元。⏎过去五年：⏎——经济实力迈上新台阶。生产总值年均增长6.5%。
      2 section 二、 | 今后五年的奋斗目标 | 今后五年，地区生产总值年均增长7%以上。
      3 section 三、 | 2023年重点工作 | 主要预期目标：地区生产总值增长7%左右，固定资产投资增长10%。⏎重点做好以下工作：
        3.1 section （一） | 聚焦产业升级，在做强县域经济上实现新突破 |
          3.1.1 item 1． | 大力发展工业 | 实施项目30个。
          3.1.2 item 2． | 大力发展农业 | 粮食产量稳定在20万吨以上。
        3.2 section （二） | 聚焦城乡融合，在统筹发展上实现新突破 | 一要推进城镇建设。改造老旧小区10个。⏎二要推进乡村建设。⏎各位代表！让我们团结奋斗！
      h1 section - | 名词解释 |
        h1.1 item 1. | ∅ | “双减”：指减轻学生作业负担和校外培训负担。
        h1.2 item 2. | ∅ | “三区三线”：指三个空间和三条控制线。"
    `);
    expect(frontOf(text)).toMatchInlineSnapshot(`
      {
        "documentType": "政府工作报告",
        "issuedOn": "2023-01-05",
        "issuer": "某县人民政府",
        "title": "2023年某县政府工作报告",
        "year": 2023,
      }
    `);
  });

  it('an order with the measures it puts into force', () => {
    const text = `某省人民政府令

第378号

《某省行政规范性文件管理办法》已经2019年11月20日省政府第36次常务会议审议通过，现予公布，自2020年1月1日起施行。

省长　某某某
2019年12月2日

某省行政规范性文件管理办法

第一章　总　　则

第一条　为了规范行政规范性文件管理，制定本办法。
第二条　本办法所称行政规范性文件，是指……
（一）命令；
（二）决定。
第三条　县级以上人民政府负责本办法的实施。

第二章　附　　则

第四条　本办法自2020年1月1日起施行。
`;
    expect(sketch(text)).toMatchInlineSnapshot(`
      "0 preamble - | ∅ | 《某省行政规范性文件管理办法》已经2019年11月20日省政府第36次常务会议审议通过，现予公布，自2020年1月1日起施行。
      1 section 第一章 | 总　　则 |
        1.1 item 第一条 | ∅ | 为了规范行政规范性文件管理，制定本办法。
        1.2 section 第二条 | ∅ | 本办法所称行政规范性文件，是指……
          1.2.1 item （一） | ∅ | 命令；
          1.2.2 item （二） | ∅ | 决定。
        1.3 item 第三条 | ∅ | 县级以上人民政府负责本办法的实施。
      2 section 第二章 | 附　　则 |
        2.4 item 第四条 | ∅ | 本办法自2020年1月1日起施行。"
    `);
    expect(frontOf(text)).toMatchInlineSnapshot(`
      {
        "documentNumber": "第378号",
        "documentType": "管理办法",
        "issuedOn": "2019-12-02",
        "issuer": "某省人民政府",
        "title": "某省行政规范性文件管理办法",
        "year": 2019,
      }
    `);
  });

  it('a forwarded opinion under a metadata table copied as text', () => {
    const text = `索 引 号：	000014349/2020-00012	主题分类：	卫生
发文机关：	某市人民政府办公室	成文日期：	2020年03月05日
标　　题：	某市人民政府办公室转发市卫生健康委等部门关于推进医疗卫生改革意见的通知
发文字号：	某政办发〔2020〕9号	发布日期：	2020年03月09日

某市人民政府办公室转发市卫生健康委等部门
关于推进医疗卫生改革意见的通知
某政办发〔2020〕9号

各区人民政府，市政府有关部门：
市卫生健康委、市财政局、市医保局《关于推进医疗卫生改革的意见》已经市政府同意，现转发给你们，请认真组织实施。

某市人民政府办公室
2020年3月5日

关于推进医疗卫生改革的意见
市卫生健康委　市财政局　市医保局

为推进改革，提出以下意见。
一、总体要求
到2022年，改革取得明显成效。
（一）指导思想。坚持保基本。坚持强基层。
`;
    expect(sketch(text)).toMatchInlineSnapshot(`
      "0 preamble - | ∅ | 市卫生健康委、市财政局、市医保局《关于推进医疗卫生改革的意见》已经市政府同意，现转发给你们，请认真组织实施。⏎为推进改革，提出以下意见。
      1 section 一、 | 总体要求 | 到2022年，改革取得明显成效。
        1.1 item （一） | 指导思想 | 坚持保基本。坚持强基层。"
    `);
    expect(frontOf(text)).toMatchInlineSnapshot(`
      {
        "documentNumber": "某政办发〔2020〕9号",
        "documentType": "通知",
        "issuedOn": "2020-03-05",
        "issuer": "某市人民政府办公室",
        "recipients": [
          "各区人民政府",
          "市政府有关部门",
        ],
        "title": "某市人民政府办公室转发市卫生健康委等部门关于推进医疗卫生改革意见的通知",
        "year": 2020,
      }
    `);
  });

  it('a five-year plan with its contents', () => {
    const text = `某市国民经济和社会发展第十四个五年规划和二〇三五年远景目标纲要

目　录

第一篇　发展环境	1
第一章　发展基础	2
第一节　发展成就	2
第二节　发展形势	4
第二篇　总体要求	6

第一篇　发展环境
“十四五”时期是关键时期。
第一章　发展基础
第一节　发展成就
综合实力跃上新台阶。地区生产总值达到5000亿元。
第二节　发展形势
机遇与挑战并存。
第二篇　总体要求
第二章　指导方针
第一节　指导思想
坚持新发展理念。
一、坚持创新
二、坚持协调
专栏1　“十四五”时期主要指标
指标	2020年	2025年	年均增长（%）	属性
地区生产总值（亿元）	5000	7500	8	预期性
森林覆盖率（%）	50	52	—	约束性
`;
    expect(sketch(text)).toMatchInlineSnapshot(`
      "1 section 第一篇 | 发展环境 | “十四五”时期是关键时期。
        1.1 section 第一章 | 发展基础 |
          1.1.1 section 第一节 | 发展成就 | 综合实力跃上新台阶。地区生产总值达到5000亿元。
          1.1.2 section 第二节 | 发展形势 | 机遇与挑战并存。
      2 section 第二篇 | 总体要求 |
        2.2 section 第二章 | 指导方针 |
          2.2.1 section 第一节 | 指导思想 | 坚持新发展理念。
            2.2.1.1 section 一、 | 坚持创新 |
            2.2.1.2 section 二、 | 坚持协调 |
              2.2.1.2.1 section  | 专栏1　“十四五”时期主要指标 | 指标	2020年	2025年	年均增长（%）	属性⏎地区生产总值（亿元）	5000	7500	8	预期性⏎森林覆盖率（%）	50	52	—	约束性
      ! set-aside"
    `);
    expect(frontOf(text)).toMatchInlineSnapshot(`
      {
        "documentType": "远景目标纲要",
        "period": {
          "from": 2021,
          "to": 2025,
        },
        "title": "某市国民经济和社会发展第十四个五年规划和二〇三五年远景目标纲要",
        "year": 2021,
      }
    `);
  });

  it('headings with a blank for a comma', () => {
    const text = `关于印发《某市2020年城市管理工作要点》的通知

各区城市管理局，局机关各处室、直属单位：

现将《某市2020年城市管理工作要点》印发给你们，请结合实际，认真抓好落实。

某市城市管理局
2020年3月16日

某市2020年城市管理工作要点

2020年全市城市管理工作总体思路是：……。

一 主要目标

1、生活垃圾分类覆盖率达到90%。
2、建成公厕100座。

二 重点任务

（一）垃圾分类
3、完善设施，新增收集点500个。
4、加强宣传，每月开展1次活动。

（二）市容环境
5、整治占道经营。对重点路段每天巡查3次，及时处置。
`;
    expect(sketch(text)).toMatchInlineSnapshot(`
      "0 preamble - | ∅ | 现将《某市2020年城市管理工作要点》印发给你们，请结合实际，认真抓好落实。⏎2020年全市城市管理工作总体思路是：……。
      1 section 一 | 主要目标 |
        1.1 item 1、 | ∅ | 生活垃圾分类覆盖率达到90%。
        1.2 item 2、 | ∅ | 建成公厕100座。
      2 section 二 | 重点任务 |
        2.1 section （一） | 垃圾分类 |
          2.1.3 item 3、 | ∅ | 完善设施，新增收集点500个。
          2.1.4 item 4、 | ∅ | 加强宣传，每月开展1次活动。
        2.2 section （二） | 市容环境 |
          2.2.5 item 5、 | 整治占道经营 | 对重点路段每天巡查3次，及时处置。"
    `);
    expect(frontOf(text)).toMatchInlineSnapshot(`
      {
        "documentType": "工作要点",
        "issuedOn": "2020-03-16",
        "issuer": "某市城市管理局",
        "recipients": [
          "各区城市管理局",
          "局机关各处室、直属单位",
        ],
        "title": "某市2020年城市管理工作要点",
        "year": 2020,
      }
    `);
  });

  it('an opinion that starts at （一）', () => {
    const text = `环境保护部文件
环发〔2015〕178号
关于加强规划环境影响评价与建设项目
环境影响评价联动工作的意见
各省、自治区、直辖市环境保护厅（局），新疆生产建设兵团环境保护局，解放军环境保护局，辽河保护区管理局：
为进一步加强规划环评与项目环评联动，提出以下意见：
（一）总体要求
到2020年完成。
（二）主要任务
1. 加强衔接。做好衔接工作。
① 明确边界。
② 细化清单。
2. 强化监管。严格执法。
（三）保障措施
加强领导。
环境保护部
2015年12月30日
抄送：各省、自治区、直辖市人民政府。
环境保护部办公厅2015年12月31日印发
`;
    expect(sketch(text)).toMatchInlineSnapshot(`
      "0 preamble - | ∅ | 为进一步加强规划环评与项目环评联动，提出以下意见：
      1 section （一） | 总体要求 | 到2020年完成。
      2 section （二） | 主要任务 |
        2.1 section 1. | 加强衔接 | 做好衔接工作。
          2.1.1 item ① | ∅ | 明确边界。
          2.1.2 item ② | ∅ | 细化清单。
        2.2 item 2. | 强化监管 | 严格执法。
      3 section （三） | 保障措施 | 加强领导。
      ! set-aside
      ! level-skipped （1） ①
      ! set-aside"
    `);
    expect(frontOf(text)).toMatchInlineSnapshot(`
      {
        "documentNumber": "环发〔2015〕178号",
        "documentType": "意见",
        "issuedOn": "2015-12-30",
        "issuer": "环境保护部",
        "recipients": [
          "各省、自治区、直辖市环境保护厅（局）",
          "新疆生产建设兵团环境保护局",
          "解放军环境保护局",
          "辽河保护区管理局",
        ],
        "title": "关于加强规划环境影响评价与建设项目环境影响评价联动工作的意见",
        "year": 2015,
      }
    `);
  });

  it('a reply in single sentences', () => {
    const text = `某县人民政府关于同意某镇总体规划的批复
某政函[2018]23号
某镇人民政府：
你镇《关于要求批准某镇总体规划的请示》收悉。经研究，现批复如下：
一、原则同意《某镇总体规划（2017－2035年）》。
二、到2035年，镇区人口规模控制在5万人以内，建设用地控制在6平方公里以内。
三、要严格执行规划，不得擅自变更。
某县人民政府
2018年3月2日
`;
    expect(sketch(text)).toMatchInlineSnapshot(`
      "0 preamble - | ∅ | 你镇《关于要求批准某镇总体规划的请示》收悉。经研究，现批复如下：
      1 item 一、 | ∅ | 原则同意《某镇总体规划（2017－2035年）》。
      2 item 二、 | ∅ | 到2035年，镇区人口规模控制在5万人以内，建设用地控制在6平方公里以内。
      3 item 三、 | ∅ | 要严格执行规划，不得擅自变更。"
    `);
    expect(frontOf(text)).toMatchInlineSnapshot(`
      {
        "documentNumber": "某政函〔2018〕23号",
        "documentType": "批复",
        "issuedOn": "2018-03-02",
        "issuer": "某县人民政府",
        "recipients": [
          "某镇人民政府",
        ],
        "title": "某县人民政府关于同意某镇总体规划的批复",
        "year": 2018,
      }
    `);
  });

  it('a work plan that announces attachments', () => {
    const text = `某省“十三五”节能减排综合工作方案
　　“十二五”时期成效明显。
　　一、总体要求和目标
　　（一）总体要求。全面贯彻党的精神。坚持节约资源。
　　（二）主要目标。到2020年，全省万元地区生产总值能耗比2015年下降17%，能源消费总量控制在2.2亿吨标准煤以内。
　　二、优化产业结构
　　（三）促进传统产业转型升级。深入实施方案。
　　1.强化能耗标准约束。
　　2.推进绿色制造。到2020年建成绿色工厂100家。
　　（四）加快新兴产业发展。……。（省发展改革委牵头）
　　　（五）淘汰落后产能
　　附件：1.“十三五”各市能耗总量和强度“双控”目标
　　　　　2.“十三五”主要行业和部门节能指标
`;
    expect(sketch(text)).toMatchInlineSnapshot(`
      "0 preamble - | ∅ | “十二五”时期成效明显。
      1 section 一、 | 总体要求和目标 |
        1.1 item （一） | 总体要求 | 全面贯彻党的精神。坚持节约资源。
        1.2 item （二） | 主要目标 | 到2020年，全省万元地区生产总值能耗比2015年下降17%，能源消费总量控制在2.2亿吨标准煤以内。
      2 section 二、 | 优化产业结构 |
        2.3 section （三） | 促进传统产业转型升级 | 深入实施方案。
          2.3.1 item 1. | ∅ | 强化能耗标准约束。
          2.3.2 item 2. | 推进绿色制造 | 到2020年建成绿色工厂100家。
        2.4 item （四） | 加快新兴产业发展 | ……。（省发展改革委牵头）
        2.5 section （五） | 淘汰落后产能 | 附件：1.“十三五”各市能耗总量和强度“双控”目标⏎2.“十三五”主要行业和部门节能指标
      ! attachment-missing 十三五各市能耗总量和强度双控目标 no attachment
      ! attachment-missing 十三五主要行业和部门节能指标 no attachment"
    `);
    expect(frontOf(text)).toMatchInlineSnapshot(`
      {
        "documentType": "工作方案",
        "period": {
          "from": 2016,
          "to": 2020,
        },
        "title": "某省“十三五”节能减排综合工作方案",
        "year": 2016,
      }
    `);
  });

  it('unusual markers', () => {
    const text = `一、严格落实责任
各地要落实责任。（一）加强领导。（二）健全机制。
1，统筹推进
2，分类指导
二．完善政策
（1).健全制度
（2).落实资金
三、 加强监督
Ⅰ、日常监督
Ⅱ、专项监督
四、附则
本办法由某局负责解释。
五.其他
`;
    expect(sketch(text)).toMatchInlineSnapshot(`
      "1 section 一、 | 严格落实责任 | 各地要落实责任。（一）加强领导。（二）健全机制。
        1.1 item 1， | 统筹推进 |
        1.2 item 2， | 分类指导 |
      2 section 二． | 完善政策 |
        2.1 item （1). | 健全制度 |
        2.2 item （2). | 落实资金 |
      3 section 三、 | 加强监督 |
        3.1 item Ⅰ、 | 日常监督 |
        3.2 item Ⅱ、 | 专项监督 |
      4 section 四、 | 附则 | 本办法由某局负责解释。
      5 section 五. | 其他 |
      ! level-skipped （一） （1)."
    `);
    expect(frontOf(text)).toMatchInlineSnapshot(`{}`);
  });

  it('items with their responsible bodies', () => {
    const text = `某市2021年民生实事项目责任分解表

一、教育惠民工程（牵头单位：市教育局）
1.新建幼儿园10所，新增学位3000个。
责任单位：市教育局、市住建局
2.改造中小学食堂50个。
责任单位：市教育局
二、健康惠民工程
3.建设社区卫生服务中心5个。
责任单位：市卫健委
`;
    expect(sketch(text)).toMatchInlineSnapshot(`
      "1 section 一、 | 教育惠民工程（牵头单位：市教育局） |
        1.1 item 1. | ∅ | 新建幼儿园10所，新增学位3000个。⏎责任单位：市教育局、市住建局
        1.2 item 2. | ∅ | 改造中小学食堂50个。⏎责任单位：市教育局
      2 section 二、 | 健康惠民工程 |
        2.3 item 3. | ∅ | 建设社区卫生服务中心5个。⏎责任单位：市卫健委"
    `);
    expect(frontOf(text)).toMatchInlineSnapshot(`
      {
        "documentType": "责任分解表",
        "title": "某市2021年民生实事项目责任分解表",
        "year": 2021,
      }
    `);
  });

  it('a report in two parts with a heading set over two lines', () => {
    const text = `某市生态环境局2022年工作总结和2023年工作计划
2022年，全市空气优良天数比率达到88%。现将有关情况报告如下。
第一部分 2022年工作总结
一、主要做法
（一）强化统筹推进，
压实工作责任
召开会议12次。
（二）突出重点领域。治理企业50家。
二、存在问题
一是基础薄弱。二是投入不足。
第二部分 2023年工作计划
一、工作目标
PM2.5平均浓度控制在35微克/立方米以下。
二、重点工作
（一）打好蓝天保卫战
1.治理工业源。完成30个项目。
①治理A厂
②治理B厂
2.治理移动源。淘汰老旧车1000辆。
特此报告。
某市生态环境局
2022年12月30日
（联系人：张三，电话：12345678）
`;
    expect(sketch(text)).toMatchInlineSnapshot(`
      "0 preamble - | ∅ | 2022年，全市空气优良天数比率达到88%。现将有关情况报告如下。
      1 section 第一部分 | 2022年工作总结 |
        1.1 section 一、 | 主要做法 |
          1.1.1 section （一） | 强化统筹推进，压实工作责任 | 召开会议12次。
          1.1.2 item （二） | 突出重点领域 | 治理企业50家。
        1.2 section 二、 | 存在问题 | 一是基础薄弱。二是投入不足。
      2 section 第二部分 | 2023年工作计划 |
        2.1 section 一、 | 工作目标 | PM2.5平均浓度控制在35微克/立方米以下。
        2.2 section 二、 | 重点工作 |
          2.2.1 section （一） | 打好蓝天保卫战 |
            2.2.1.1 section 1. | 治理工业源 | 完成30个项目。
              2.2.1.1.1 item ① | 治理A厂 |
              2.2.1.1.2 item ② | 治理B厂 |
            2.2.1.2 item 2. | 治理移动源 | 淘汰老旧车1000辆。⏎特此报告。⏎（联系人：张三，电话：12345678）
      ! level-skipped （1） ①"
    `);
    expect(frontOf(text)).toMatchInlineSnapshot(`
      {
        "documentType": "工作计划",
        "issuedOn": "2022-12-30",
        "issuer": "某市生态环境局",
        "title": "某市生态环境局2022年工作总结和2023年工作计划",
        "year": 2023,
      }
    `);
  });

  it('a plan with its table at the end', () => {
    const text = `某县2020年国民经济和社会发展计划执行情况及2021年计划（草案）
一、2020年计划执行情况
1、经济增长。生产总值100亿元，增长3%。
2、投资。完成投资50亿元。
二、2021年计划
（一）预期目标
1、生产总值增长8%
2、固定资产投资增长10%
3、城镇登记失业率控制在4%以内
（二）保障措施
（1）加强领导
（2）加强督查
三、附表
表一：2021年主要指标计划表
指标名称	计量单位	2020年实绩	2021年计划	增长（%）
生产总值	亿元	100	108	8
财政收入	亿元	10	11	10
`;
    expect(sketch(text)).toMatchInlineSnapshot(`
      "1 section 一、 | 2020年计划执行情况 |
        1.1 item 1、 | 经济增长 | 生产总值100亿元，增长3%。
        1.2 item 2、 | 投资 | 完成投资50亿元。
      2 section 二、 | 2021年计划 |
        2.1 section （一） | 预期目标 |
          2.1.1 item 1、 | ∅ | 生产总值增长8%
          2.1.2 item 2、 | ∅ | 固定资产投资增长10%
          2.1.3 item 3、 | ∅ | 城镇登记失业率控制在4%以内
        2.2 section （二） | 保障措施 |
          2.2.1 item （1） | 加强领导 |
          2.2.2 item （2） | 加强督查 |
      3 section 三、 | 附表 | 表一：2021年主要指标计划表⏎指标名称	计量单位	2020年实绩	2021年计划	增长（%）
      ! level-skipped 1. （1）
      ! set-aside"
    `);
    expect(frontOf(text)).toMatchInlineSnapshot(`
      {
        "documentType": "计划",
        "title": "某县2020年国民经济和社会发展计划执行情况及2021年计划（草案）",
        "year": 2021,
      }
    `);
  });

  it('opinions for schools with two attachments', () => {
    const text = `某区教育局关于2021年义务教育招生工作的实施意见

区属各中小学：

为规范招生秩序，根据市教育局文件精神，结合我区实际，现就2021年义务教育招生工作提出如下意见。

一、招生原则

（一）坚持免试就近入学。
（二）坚持公开公平公正。

二、招生计划

2021年全区计划招收小学新生8000名、初中新生6500名。

三、工作要求

1．加强领导。各校要成立招生工作领导小组。
2．严肃纪律。严禁提前招生，严禁考试选拔。

本意见自印发之日起施行。

附件：1．2021年小学招生计划表
2．2021年初中招生计划表

　　　　　　　　　　　　　　　　　某区教育局
　　　　　　　　　　　　　　　　2021年5月6日

附件1

2021年小学招生计划表

学校	计划班数	计划人数
一小	6	270
二小	4	180

附件2

2021年初中招生计划表

学校	计划班数	计划人数
一中	10	500
二中	8	400
`;
    expect(sketch(text)).toMatchInlineSnapshot(`
      "0 preamble - | ∅ | 为规范招生秩序，根据市教育局文件精神，结合我区实际，现就2021年义务教育招生工作提出如下意见。
      1 section 一、 | 招生原则 |
        1.1 item （一） | ∅ | 坚持免试就近入学。
        1.2 item （二） | ∅ | 坚持公开公平公正。
      2 section 二、 | 招生计划 | 2021年全区计划招收小学新生8000名、初中新生6500名。
      3 section 三、 | 工作要求 |
        3.1 item 1． | 加强领导 | 各校要成立招生工作领导小组。
        3.2 item 2． | 严肃纪律 | 严禁提前招生，严禁考试选拔。⏎本意见自印发之日起施行。⏎附件：1．2021年小学招生计划表⏎2．2021年初中招生计划表
      1~2 attachment 附件1 | 2021年小学招生计划表 | 学校	计划班数	计划人数
      2~2 attachment 附件2 | 2021年初中招生计划表 | 学校	计划班数	计划人数
      ! set-aside
      ! set-aside"
    `);
    expect(frontOf(text)).toMatchInlineSnapshot(`
      {
        "documentType": "实施意见",
        "issuedOn": "2021-05-06",
        "issuer": "某区教育局",
        "recipients": [
          "区属各中小学",
        ],
        "title": "某区教育局关于2021年义务教育招生工作的实施意见",
        "year": 2021,
      }
    `);
  });

  it('a letter of a Taiwanese bureau', () => {
    const text = `某市政府环境保护局　函
受文者：如正副本
发文日期：中华民国108年3月1日
发文字号：环综字第1080012345号
速别：普通件
附件：如主旨
主旨：检送「108年度空气品质改善计划」1份，请查照。
说明：
一、依据本市空气污染防制计划办理。
二、请各单位于108年6月30日前完成计划书修正。
正本：本市各区公所、本局各科室
副本：某市议会
`;
    expect(sketch(text)).toMatchInlineSnapshot(`
      "0 preamble - | ∅ | 附件：如主旨⏎主旨：检送「108年度空气品质改善计划」1份，请查照。⏎说明：
      1 item 一、 | ∅ | 依据本市空气污染防制计划办理。
      2 item 二、 | ∅ | 请各单位于108年6月30日前完成计划书修正。"
    `);
    expect(frontOf(text)).toMatchInlineSnapshot(`
      {
        "documentNumber": "环综字第1080012345号",
        "documentType": "函",
        "issuedOn": "2019-03-01",
        "issuer": "某市政府环境保护局",
        "recipients": [
          "本市各区公所",
          "本局各科室",
        ],
        "title": "某市政府环境保护局　函",
        "year": 2019,
      }
    `);
  });

  it('a Taiwanese plan with the letter that approved it', () => {
    const text = `某市政府108年度环境保护施政计划
中华民国108年3月1日府授环综字第1080012345号函核定
壹、计划缘起
（一）空气品质逐年改善。仍有不良日数。
贰、年度目标
一、资源回收率达55%以上。
二、下水道普及率提升至40%。
`;
    expect(sketch(text)).toMatchInlineSnapshot(`
      "1 section 壹、 | 计划缘起 |
        1.1 item （一） | 空气品质逐年改善 | 仍有不良日数。
      2 section 贰、 | 年度目标 |
        2.1 item 一、 | ∅ | 资源回收率达55%以上。
        2.2 item 二、 | ∅ | 下水道普及率提升至40%。"
    `);
    expect(frontOf(text)).toMatchInlineSnapshot(`
      {
        "documentNumber": "府授环综字第1080012345号",
        "documentType": "施政计划",
        "issuedOn": "2019-03-01",
        "issuer": "某市政府",
        "title": "某市政府108年度环境保护施政计划",
        "year": 2019,
      }
    `);
  });

  it('chapters and boxes named on the line below', () => {
    expect(
      sketch(`某省水安全保障“十四五”规划

第一章
规划背景
第一节
现状
到2020年，供水能力达到100亿立方米。
第二节
形势
机遇和挑战并存。
专栏1
“十三五”完成情况
1.建成水库10座。
第二章
总体思路
第一节 指导思想
坚持节水优先。
`),
    ).toMatchInlineSnapshot(`
      "1 section 第一章 | 规划背景 |
        1.1 section 第一节 | 现状 | 到2020年，供水能力达到100亿立方米。
        1.2 section 第二节 | 形势 | 机遇和挑战并存。
          1.2.1 section  | 专栏1“十三五”完成情况 |
            1.2.1.1 item 1. | ∅ | 建成水库10座。
      2 section 第二章 | 总体思路 |
        2.1 section 第一节 | 指导思想 | 坚持节水优先。"
    `);
  });

  it('a box between two items of a numbering', () => {
    expect(
      sketch(`某省清洁供暖行动计划

一、总体要求
（一）主要目标。到2027年，清洁供暖率达到80%。
二、重点任务
（二）改造热源。淘汰小锅炉200台。
专栏1 热源改造工程
淘汰：2026年底前完成120台。
（三）更新管网。更新管网500公里。
三、保障措施
（四）加强督导。每季度通报一次。
`),
    ).toMatchInlineSnapshot(`
      "1 section 一、 | 总体要求 |
        1.1 item （一） | 主要目标 | 到2027年，清洁供暖率达到80%。
      2 section 二、 | 重点任务 |
        2.2 item （二） | 改造热源 | 淘汰小锅炉200台。
        2.1 section  | 专栏1 热源改造工程 | 淘汰：2026年底前完成120台。
        2.3 item （三） | 更新管网 | 更新管网500公里。
      3 section 三、 | 保障措施 |
        3.4 item （四） | 加强督导 | 每季度通报一次。"
    `);
  });

  it('amounts at the start of a line that look like decimal numbers', () => {
    expect(
      sketch(`一、目标
1.新增造林
1.1万亩，改造低效林
1.2 万亩。
2.项目
二、措施
`),
    ).toMatchInlineSnapshot(`
      "1 section 一、 | 目标 |
        1.1 item 1. | 新增造林 | 1.1万亩，改造低效林⏎1.2 万亩。
        1.2 item 2. | 项目 |
      2 section 二、 | 措施 |"
    `);
  });

  it('a glossary attached to a report among the papers of a congress', () => {
    const text = `某县第十七届人民代表大会第一次会议文件(六)
政府工作报告
——2022年1月12日在某县第十七届人民代表大会第一次会议上
某县人民政府县长 王某某

各位代表:
  现在,我代表县人民政府向大会报告工作,请予审议,并请政协委员和列席同志提出意见。
  一、过去五年工作回顾
  过去五年,全县地区生产总值年均增长7.8%。
  (一)综合实力显著增强。地区生产总值突破200亿元。
  二、今后五年总体要求和主要目标
  今后五年,要实现“五个新”:
  ——实现新跨越。地区生产总值年均增长8%。
  ——实现新提升。城镇化率达到60%。
  三、2022年重点工作
  2022年主要预期目标:地区生产总值增长8%,一般公共预算收入增长5%。
  重点抓好六个方面工作:
  (一)坚持项目为王,推动投资增长
  1、招商引资。引进项目50个,到位资金80亿元。
  2、项目建设。实施重点项目120个。
  (二)坚持产业优先
  附件:名词解释
  1.“放管服”改革:简政放权、放管结合、优化服务。
`;
    expect(sketch(text)).toMatchInlineSnapshot(`
      "0 preamble - | ∅ | 各位代表:⏎现在,我代表县人民政府向大会报告工作,请予审议,并请政协委员和列席同志提出意见。
      1 section 一、 | 过去五年工作回顾 | 过去五年,全县地区生产总值年均增长7.8%。
        1.1 item (一) | 综合实力显著增强 | 地区生产总值突破200亿元。
      2 section 二、 | 今后五年总体要求和主要目标 | 今后五年,要实现“五个新”:⏎——实现新跨越。地区生产总值年均增长8%。⏎——实现新提升。城镇化率达到60%。
      3 section 三、 | 2022年重点工作 | 2022年主要预期目标:地区生产总值增长8%,一般公共预算收入增长5%。⏎重点抓好六个方面工作:
        3.1 section (一) | 坚持项目为王,推动投资增长 |
          3.1.1 item 1、 | 招商引资 | 引进项目50个,到位资金80亿元。
          3.1.2 item 2、 | 项目建设 | 实施重点项目120个。
        3.2 section (二) | 坚持产业优先 |
      h1 attachment - | 名词解释 |
        h1.1 item 1. | ∅ | “放管服”改革:简政放权、放管结合、优化服务。
      ! set-aside"
    `);
    expect(frontOf(text)).toMatchInlineSnapshot(`
      {
        "documentType": "政府工作报告",
        "issuedOn": "2022-01-12",
        "issuer": "某县人民政府",
        "title": "政府工作报告",
        "year": 2022,
      }
    `);
  });

  it('attachments announced and then opened with the same words', () => {
    const text = `某县水务局关于做好2021年防汛工作的通知
各乡镇人民政府：
现将有关事项通知如下。
一、提高认识。落实责任。
二、强化巡查。每日巡查1次。
附件1：防汛物资清单
附件2：责任人名单
某县水务局
2021年5月6日
附件1：防汛物资清单
1.编织袋10000条。
2.救生衣500件。
附件2：责任人名单
1.某水库责任人张某。
`;
    expect(sketch(text)).toMatchInlineSnapshot(`
      "0 preamble - | ∅ | 现将有关事项通知如下。
      1 item 一、 | 提高认识 | 落实责任。
      2 item 二、 | 强化巡查 | 每日巡查1次。⏎附件1：防汛物资清单⏎附件2：责任人名单
      1~2 attachment 附件1 | 防汛物资清单 |
        1~2.1 item 1. | ∅ | 编织袋10000条。
        1~2.2 item 2. | ∅ | 救生衣500件。
      2~2 attachment 附件2 | 责任人名单 |
        2~2.1 item 1. | ∅ | 某水库责任人张某。"
    `);
    expect(frontOf(text)).toMatchInlineSnapshot(`
      {
        "documentType": "通知",
        "issuedOn": "2021-05-06",
        "issuer": "某县水务局",
        "recipients": [
          "各乡镇人民政府",
        ],
        "title": "某县水务局关于做好2021年防汛工作的通知",
        "year": 2021,
      }
    `);
  });

  it('headings that are marked up and have no number', () => {
    const lines: [string, number | null][] = [
      ['某市“十四五”生态环境保护规划', 1],
      ['某市生态环境局', null],
      ['2021年12月', null],
      ['总体要求', 2],
      ['指导思想', 3],
      ['坚持绿色发展。', null],
      ['基本原则', 3],
      ['1. 统筹推进。系统治理。', null],
      ['重点任务', 2],
      ['产业发展', 3],
      ['（一）工业', 4],
      ['达标率达到100%。', null],
      ['附则', 2],
    ];
    const text = lines.map(([words]) => words).join('\n');
    const hints = lines.flatMap(([words, level]) => {
      const start = text.indexOf(words);
      return level === null
        ? []
        : [{ kind: 'heading' as const, level, at: { start, end: start + words.length } }];
    });
    expect(sketch(text, hints)).toMatchInlineSnapshot(`
      "h1 section - | 总体要求 |
        h1.h1 section - | 指导思想 | 坚持绿色发展。
        h1.h2 section - | 基本原则 |
          h1.h2.1 item 1. | 统筹推进 | 系统治理。
      h2 section - | 重点任务 |
        h2.h1 section - | 产业发展 |
          h2.h1.1 section （一） | 工业 | 达标率达到100%。
      h3 section - | 附则 |"
    `);
    expect(frontOf(text, hints)).toMatchInlineSnapshot(`
      {
        "documentType": "规划",
        "issuer": "某市生态环境局",
        "period": {
          "from": 2021,
          "to": 2025,
        },
        "title": "某市“十四五”生态环境保护规划",
        "year": 2021,
      }
    `);
  });

  it('the title of the notice goes before names that the site sets above it', () => {
    const lines: [string, number | null][] = [
      ['某市人民政府门户网站', 1],
      ['政府信息公开', 2],
      ['某市人民政府关于加强节水工作的意见', 3],
      ['某政发〔2020〕5号', null],
      ['各区人民政府：', null],
      ['为加强节水，提出如下意见。', null],
      ['一、总体要求', 4],
      ['到2025年，用水量下降16%。', 4],
    ];
    const text = lines.map(([words]) => words).join('\n');
    const hints = lines.flatMap(([words, level]) => {
      const start = text.indexOf(words);
      return level === null
        ? []
        : [{ kind: 'heading' as const, level, at: { start, end: start + words.length } }];
    });
    expect(sketch(text, hints)).toMatchInlineSnapshot(`
      "0 preamble - | ∅ | 为加强节水，提出如下意见。
      1 section 一、 | 总体要求 | 到2025年，用水量下降16%。
      ! set-aside"
    `);
    expect(frontOf(text, hints)).toMatchInlineSnapshot(`
      {
        "documentNumber": "某政发〔2020〕5号",
        "documentType": "意见",
        "issuer": "某市人民政府",
        "recipients": [
          "各区人民政府",
        ],
        "title": "某市人民政府关于加强节水工作的意见",
        "year": 2020,
      }
    `);
  });

  it('takes a list behind a lead-in for a new one, and a number used twice for a mistake', () => {
    expect(
      sketch('一、任务\n1.甲。\n2.乙。\n同时实施以下工程：\n1.丙。\n2.丁。\n二、保障\n1.戊。\n1.己。\n'),
    ).toMatchInlineSnapshot(`
      "1 section 一、 | 任务 |
        1.1 item 1. | ∅ | 甲。
        1.2 item 2. | ∅ | 乙。⏎同时实施以下工程：
        1.1~2 item 1. | ∅ | 丙。
        1.2~2 item 2. | ∅ | 丁。
      2 section 二、 | 保障 |
        2.1 item 1. | ∅ | 戊。
        2.1~2 item 1. | ∅ | 己。
      ! numbering-repeat 2. 1."
    `);
  });

  it('gives ranges that lie inside one another and in reading order', () => {
    const text = '一、目标\n1.甲。乙。\n2.丙\n二、措施\n（一）丁\n戊。\n';
    const check = (nodes: ReturnType<typeof outline>['body'], from: number, to: number) => {
      let at = from;
      for (const node of nodes) {
        expect(node.at.start).toBeGreaterThanOrEqual(at);
        expect(node.at.end).toBeLessThanOrEqual(to);
        check(node.children, node.at.start, node.at.end);
        at = node.at.end;
      }
    };
    check(outline(startTrail(text), []).body, 0, text.length);
  });

  it('takes time in proportion to the text', () => {
    const part = '一、目标\n（一）甲\n1.乙。丙。\n（1）丁；\n表1 指标\n';
    const time = (times: number) => {
      const trail = startTrail(part.repeat(times));
      const start = performance.now();
      outline(trail, []);
      return performance.now() - start;
    };
    time(500);
    expect(time(8000)).toBeLessThan(20 * Math.max(time(1000), 5));
  });

  it('survives text without lines, without anything, of one long line', () => {
    for (const text of [
      '',
      '\n\n',
      '。',
      '一、',
      '（一）',
      '附件',
      '目录',
      '表1',
      'A.',
      '1 总则',
      '“'.repeat(5000),
      '一、甲。'.repeat(5000),
    ]) {
      expect(() => outline(startTrail(text), [])).not.toThrow();
    }
  });

  it('decimals under Han numerals, one of them missing', () => {
    const text = `某市教育发展规划

二、指导方针和目标
2.1 指导思想
坚持优先发展。
2.3 主要目标
2.3.1 质量更高。学校布局更加合理。
2.3.2 保障更强。投入稳步增长。
三、主要任务
3.1 扩大学位供给
新建学校20所。
`;
    expect(sketch(text)).toMatchInlineSnapshot(`
      "2 section 二、 | 指导方针和目标 |
        2.1 section 2.1 | 指导思想 | 坚持优先发展。
        2.3 section 2.3 | 主要目标 |
          2.3.1 item 2.3.1 | 质量更高 | 学校布局更加合理。
          2.3.2 item 2.3.2 | 保障更强 | 投入稳步增长。
      3 section 三、 | 主要任务 |
        3.1 section 3.1 | 扩大学位供给 | 新建学校20所。
      ! numbering-gap 一、 二、
      ! numbering-gap 2.2 2.3"
    `);
  });

  it('short sentences alone above paragraphs', () => {
    const long = '坚持稳字当头，统筹各方力量，把各项任务一件一件落到实处，让群众看得见变化、得到实惠。';
    const text = `某县人民政府工作报告

一、今年重点工作
（一）扩大内需
大力提振消费。
${long}
扩大有效投资。
${long}
（二）改善民生
办好人民满意的教育。
${long}
`;
    expect(sketch(text)).toMatchInlineSnapshot(`
      "1 section 一、 | 今年重点工作 |
        1.1 section （一） | 扩大内需 |
          1.1.h1 section - | 大力提振消费 | 坚持稳字当头，统筹各方力量，把各项任务一件一件落到实处，让群众看得见变化、得到实惠。
          1.1.h2 section - | 扩大有效投资 | 坚持稳字当头，统筹各方力量，把各项任务一件一件落到实处，让群众看得见变化、得到实惠。
        1.2 section （二） | 改善民生 |
          1.2.h1 section - | 办好人民满意的教育 | 坚持稳字当头，统筹各方力量，把各项任务一件一件落到实处，让群众看得见变化、得到实惠。"
    `);
  });
});
