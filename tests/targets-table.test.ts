/** Indicator tables of our own, in the layouts they come in, and the targets each holds. */
import { describe, expect, it } from 'vitest';
import { explainNotice } from '../src/pipeline.ts';

const row = (cell: string, ...cells: string[]) =>
  `<tr>${cells.map((words) => `<${cell}>${words}</${cell}>`).join('')}</tr>`;
const page = (caption: string, table: string) =>
  `<html><head><meta charset="utf-8"></head><body><h1>青川市水务发展“十四五”规划</h1><h2>一、主要指标</h2><p>指标如下。</p><p>${caption}</p><table>${table}</table></body></html>`;

interface Layout {
  readonly name: string;
  readonly path: string;
  readonly notice: string;
  /** kind comparator value unit, deadline, modality, baseline (none: only changes have one) | indicator */
  readonly targets: readonly string[];
}

const layouts: readonly Layout[] = [
  {
    name: 'a merged head over two deadlines',
    path: 'a.html',
    notice: page(
      '表1 主要指标',
      `<tr><th rowspan="2">指标</th><th rowspan="2">单位</th><th rowspan="2">2020年</th><th colspan="2">目标值</th><th rowspan="2">属性</th></tr>${row('th', '2022年', '2025年')}${row('td', '城市供水普及率', '%', '96', '97', '≥98', '约束性')}${row('td', '日供水能力', '万吨', '35', '40', '45', '预期性')}`,
    ),
    targets: [
      'level = 97 % 2022-12-31 must - | 城市供水普及率',
      'level >= 98 % 2025-12-31 must - | 城市供水普及率',
      'level = 400000 吨 2022-12-31 aim - | 日供水能力',
      'level = 450000 吨 2025-12-31 aim - | 日供水能力',
    ],
  },
  {
    name: 'units in the head and behind the name',
    path: 'b.html',
    notice: page(
      '表1 主要指标',
      `${row('th', '指标名称', '2020年现状', '2025年目标（公里）')}${row('td', '建成区绿道总长', '120', '300')}${row('td', '污水处理率（%）', '91', '96以上')}`,
    ),
    targets: [
      'level = 300 公里 2025-12-31 - - | 建成区绿道总长',
      'level >= 96 % 2025-12-31 - - | 污水处理率',
    ],
  },
  {
    name: 'a unit in the caption, deeds as indicators',
    path: 'c.html',
    notice: page(
      '表2 管网建设任务（单位：公里）',
      `${row('th', '序号', '项目', '计划任务', '其中：2022年任务')}${row('td', '1', '新建供水管网', '300', '80')}${row('td', '2', '改造老旧管网', '160', '45')}`,
    ),
    targets: [
      'quantity = 300 公里 - - - | 新建供水管网',
      'quantity = 80 公里 2022-12-31 - - | 新建供水管网',
      'quantity = 160 公里 - - - | 改造老旧管网',
      'quantity = 45 公里 2022-12-31 - - | 改造老旧管网',
    ],
  },
  {
    name: 'rows merged by rowspan, bounds as signs, blanks as dashes',
    path: 'd.html',
    notice: page(
      '表1 主要指标',
      `${row('th', '类别', '指标', '2020年', '2025年', '属性')}<tr><td rowspan="2">安全</td><td>万元产值用水量（立方米）</td><td>52</td><td>&lt;45</td><td>约束性</td></tr>${row('td', '漏损率（%）', '—', '≤9', '约束性')}`,
    ),
    targets: [
      'level < 45 立方米 2025-12-31 must - | 万元产值用水量',
      'level <= 9 % 2025-12-31 must - | 漏损率',
    ],
  },
  {
    name: 'a Markdown table',
    path: 'e.md',
    notice:
      '# 青川市养老服务“十四五”规划\n\n## 一、发展目标\n\n| 指标 | 2020年 | 2025年 | 属性 |\n|---|---|---|---|\n| 护理型床位占比（%） | 45 | 60 | 约束性 |\n| 每千名老人拥有床位（张） | 32 | 40左右 | 预期性 |\n',
    targets: [
      'level = 60 % 2025-12-31 must - | 护理型床位占比',
      'level ~ 40 张 2025-12-31 aim - | 每千名老人拥有床位',
    ],
  },
  {
    name: 'a table pulled out of a PDF, a cell a line, two labelled values in one cell',
    path: 'f.txt',
    notice:
      '青川市水务发展“十四五”规划\n\n一、主要指标\n\n指标如下。\n\n表1  “十四五”主要指标\n\n序号\n\n类别\n\n主要指标\n\n2020年现状\n\n2025年目标\n\n指标\n\n属性\n\n1\n\n供水\n\n城市供水普及率（%）\n\n96\n\n98\n\n约束性\n\n2\n\n管网漏损率（%）\n\n——\n\n县城≤10\n\n市区≤8\n\n预期性\n\n3\n\n节水\n\n再生水利用率（%）\n\n20\n\n25\n\n预期性\n\n二、保障措施\n\n加强组织领导，压实工作责任。\n',
    targets: [
      'level = 98 % 2025-12-31 must - | 城市供水普及率',
      'level <= 10 % 2025-12-31 aim - | 管网漏损率',
      'level <= 8 % 2025-12-31 aim - | 管网漏损率',
      'level = 25 % 2025-12-31 aim - | 再生水利用率',
    ],
  },
  {
    name: 'changes: a column of yearly growth, sums in brackets, names that end in 降低',
    path: 'h.html',
    notice: page(
      '专栏1 “十四五”时期主要指标',
      `${row('th', '类别', '指标', '2020年', '2025年', '年均增长/累计', '属性')}<tr><td rowspan="2">发展</td><td>1.渔业产值增长（%）</td><td>2.3</td><td>—</td><td>6.5左右</td><td>预期性</td></tr>${row('td', '2.水利投资（亿元）', '20', '30', '8.4', '预期性')}<tr><td rowspan="2">绿色</td><td>3.单位产值耗水量降低（%，累计）</td><td>—</td><td>—</td><td>〔13.5〕</td><td>约束性</td></tr>${row('td', '4.水域面积率（%）', '7.1', '7.5', '〔0.4〕', '约束性')}`,
    ),
    targets: [
      'change ~ 6.5 % 2025-12-31 aim - | 渔业产值',
      'level = 3000000000 元 2025-12-31 aim - | 水利投资',
      'change = 8.4 % 2025-12-31 aim - | 水利投资',
      'change = 13.5 % 2025-12-31 must - | 单位产值耗水量',
      'level = 7.5 % 2025-12-31 must - | 水域面积率',
    ],
  },
  {
    name: 'words in the value cells, periods instead of years, a unit no table knows',
    path: 'i.html',
    notice: page(
      '表1 主要指标',
      `${row('th', '指标', '单位', '“十三五”末', '“十四五”末')}${row('td', '用水总量', '亿立方米', '9.8', '控制在10.5以内')}${row('td', '供水服务半径', '公里', '12', '缩短2公里')}${row('td', '溺水死亡率', '/10万', '1.2', '≤1')}${row('td', '再生水厂', '座', '6', '完成上级下达任务')}`,
    ),
    targets: [
      'level <= 1050000000 立方米 2025-12-31 - - | 用水总量',
      'change = 2 公里 2025-12-31 - - | 供水服务半径',
      'level <= 1 /10万 2025-12-31 - - | 溺水死亡率',
    ],
  },
  {
    name: 'tasks told in sentences',
    path: 'j.html',
    notice: page(
      '表2 重点工作任务分解表',
      `${row('th', '序号', '工作任务', '具体措施', '责任单位')}${row('td', '1', '推进城乡供水', '新建泵站20座，改造老旧管网35公里。', '某局')}${row('td', '2', '保护河湖', '完善河湖长制。', '某局')}`,
    ),
    targets: ['quantity = 20 座 - - - | 泵站', 'quantity = 35 公里 - - - | 老旧管网'],
  },
  {
    name: 'tasks with the day each is due',
    path: 'n.html',
    notice: page(
      '表2 重点工作任务分解表',
      `${row('th', '序号', '工作任务', '责任单位', '完成时限')}${row('td', '1', '新建泵站20座', '某局', '2023年6月底前')}${row('td', '2', '建成智慧水务平台', '某局', '2022年12月')}${row('td', '3', '加强巡查检查', '某局', '长期坚持')}`,
    ),
    targets: [
      'quantity = 20 座 2023-06-30 - - | 泵站',
      'milestone null null null 2022-12-31 - - | 建成智慧水务平台',
    ],
  },
  {
    name: 'plain text set with blanks, a merged cell, a line that names a group',
    path: 'k.txt',
    notice:
      '青川市水务发展“十四五”规划\n\n一、主要指标\n\n指标如下。\n\n表1  主要指标\n类别  指标              单位    2020年  2025年  属性\n供水  城市供水普及率    %       96      98      约束性\n      日供水能力        万吨    35      45左右  预期性\n二、节水\n      管网漏损率        %       —       ≤9      约束性\n\n二、保障措施\n\n加强组织领导，压实工作责任。\n',
    targets: [
      'level = 98 % 2025-12-31 must - | 城市供水普及率',
      'level ~ 450000 吨 2025-12-31 aim - | 日供水能力',
      'level <= 9 % 2025-12-31 must - | 管网漏损率',
    ],
  },
  {
    name: 'plain text set with tabs, a head of two rows, merged cells',
    path: 'l.txt',
    notice:
      '青川市水务发展“十四五”规划\n一、主要指标\n指标如下。\n类别\t指标\t单位\t2025年\t\t责任单位\n\t\t\t目标值\t年均增长（%）\t\n供水\t日供水能力\t万吨\t45\t5\t某局\n\t城市供水普及率\t%\t98\t—\t某局\n二、保障措施\n加强组织领导，压实工作责任。\n',
    targets: [
      'level = 450000 吨 2025-12-31 - - | 日供水能力',
      'change = 5 % 2025-12-31 - - | 日供水能力',
      'level = 98 % 2025-12-31 - - | 城市供水普及率',
    ],
  },
  {
    name: 'a table pulled apart in a box, rows without numbers, names wrapped over lines',
    path: 'm.txt',
    notice:
      '青川市水务发展“十四五”规划\n\n一、主要指标\n\n指标如下。\n\n专栏1  “十四五”主要指标\n\n领域\n\n指标\n\n单位\n\n2020年\n\n2025年\n\n属性\n\n供水\n\n每千人口供水管网\n\n检漏员人数\n\n人\n\n0.8\n\n1.2\n\n预期性\n\n城市供水普及率\n\n%\n\n96\n\n98\n\n约束性\n\n注：以上为全市数据。\n\n二、保障措施\n\n加强组织领导，压实工作责任。\n',
    targets: [
      'level = 1.2 人 2025-12-31 aim - | 每千人口供水管网检漏员人数',
      'level = 98 % 2025-12-31 must - | 城市供水普及率',
    ],
  },
  {
    name: 'a table that is no table of indicators',
    path: 'g.html',
    notice: page(
      '表3 历年降雨情况',
      `${row('th', '年份', '项目', '降雨量（毫米）')}${row('td', '2019年', '全年', '1320')}`,
    ),
    targets: [],
  },
  {
    name: 'tasks by year, units behind their names',
    path: 'k.html',
    notice: page(
      '表3 重点任务分工',
      `${row('th', '序号', '工作任务', '2024年', '2025年', '牵头单位')}${row('td', '1', '新建水质监测站（座）', '6', '10', '市水利局')}${row('td', '2', '制定供水条例', '完成调研', '颁布施行', '市司法局')}`,
    ),
    targets: [
      'quantity = 6 座 2024-12-31 - - | 新建水质监测站',
      'quantity = 10 座 2025-12-31 - - | 新建水质监测站',
    ],
  },
  {
    name: 'indicators broken down by place',
    path: 'l.html',
    notice: page(
      '表4 年度指标分解表',
      `${row('th', '县（市、区）', '污水处理率（%）', '新建泵站（座）', '备注')}${row('td', '白石县', '92', '4', '山区县')}${row('td', '临江区', '98以上', '——', '')}`,
    ),
    targets: [
      'level = 92 % - - - | 污水处理率',
      'quantity = 4 座 - - - | 新建泵站',
      'level >= 98 % - - - | 污水处理率',
    ],
  },
  {
    name: 'what places have is no target',
    path: 'm.html',
    notice: page(
      '表5 各地供水情况',
      `${row('th', '县（市、区）', '污水处理率（%）', '泵站（座）')}${row('td', '白石县', '88', '3')}${row('td', '临江区', '95', '9')}`,
    ),
    targets: [],
  },
];

describe('indicator tables', () => {
  for (const { name, path, notice, targets } of layouts) {
    it(name, async () => {
      const { plan } = await explainNotice(new TextEncoder().encode(notice), { path });
      const lines = plan.targets.map(
        ({ kind, comparator, value, unit, deadline, modality, baseline, indicator }) =>
          `${kind} ${comparator} ${value} ${unit} ${deadline?.date ?? '-'} ${modality ?? '-'} ${baseline ? `${baseline.year}: ${baseline.text}` : '-'} | ${indicator}`,
      );
      expect(lines).toEqual(targets);
    });
  }
});

it('a table pulled apart gets its head and its rows back, a cell in its column', async () => {
  const cells =
    '表1  达标情况|序号|类别|主要指标|2020年现状|2025年目标|指标|属性|一、供水|1|水量|城市公共供水|普及率（%）|96|98|约束性|2|管网漏损率（%）|——|县城≤10|市区≤8|预期性';
  const notice = `青川市水务发展“十四五”规划\n\n一、主要指标\n\n指标如下。\n\n${cells.replaceAll('|', '\n\n')}\n\n二、保障措施\n\n加强组织领导。\n`;
  const { plan } = await explainNotice(new TextEncoder().encode(notice), { path: 'a.txt' });
  const [table] = plan.body[0]?.children ?? [];
  expect(table?.header).toEqual(['序号', '类别', '主要指标', '2020年现状', '2025年目标', '指标属性']);
  expect(table?.rows).toEqual([
    ['一、供水', '', '', '', '', ''],
    ['1', '水量', '城市公共供水普及率（%）', '96', '98', '约束性'],
    ['2', '', '管网漏损率（%）', '——', '县城≤10 市区≤8', '预期性'],
  ]);
});
