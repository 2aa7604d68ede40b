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
          2~2.1.1 item 1. | ∅ | 省能源局负责。"
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
          2.1.4 item 第四条 | ∅ | 市人民政府应当制定限期达标规划。规划应当向社会公开。⏎第五条规定的措施由市生态环境主管部门实施的，应当公告。
          2.1.5 item 第五条 | 排污许可 | 实行排污许可管理制度。未取得许可证的，不得排放。
        2.2 section 第二节 | 监测 |
          2.2.7 item 第七条 | ∅ | 市生态环境主管部门应当建立监测网络。
      3 section 第三章 | 附则 |
        3.8 item 第八条 | ∅ | 本条例自2019年3月1日起施行。
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
      3 section 三、 | 时间安排 | 第一，动员部署。⏎第二，组织实施。⏎1.0版平台上线。⏎2019年3月1日起实施。⏎3.5亿元资金到位。⏎10.5%的增长目标。⏎三、四线城市的差异。"
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
      "0 preamble - | ∅ | 某县发展和改革局⏎各位代表：⏎受县人民政府委托，现将2023年计划执行情况与2024年计划草案提请会议审查。
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
        "issuer": "某县人民政府",
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
});
