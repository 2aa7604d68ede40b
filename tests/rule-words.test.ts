/**
 * A rule holds the language of the genre, never the wording of one document: no pattern may name a place, a body,
 * a campaign or an indicator. Examples and near misses may.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const FOLDERS = [
  'rules/targets',
  'targets',
  'targets/govern',
  'targets/notations',
  'rules',
  'outline',
  'unwrap',
  'stages',
  'diff/rules',
];
/** Units and their compounds are a closed list. */
const EXEMPT = 'rules/targets/units.ts';
/** A recipient may be a kindergarten: names of bodies are no indicators. What is better and what is the same are said of indicators. */
const MAY_NAME_INDICATORS = /^(?:outline\/|diff\/rules\/|rules\/organs\.ts)/;

const PLACES =
  '北京 天津 上海 重庆 河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 海南 四川 贵州 云南 陕西 甘肃 青海 台湾 内蒙古 广西 西藏 宁夏 新疆 香港 澳门 杭州 宁波 温州 嘉兴 湖州 绍兴 金华 衢州 舟山 台州 丽水 海拉尔 呼伦贝尔 钱塘江 太湖 长江 黄河 长三角 京津冀';
const NAMES =
  '五水共治 千万工程 八八战略 水十条 一张图 无废城市 海绵城市 零直排 两山 放管服 带一路 最多跑一次 散乱污 双师型 1+X 雄鹰 415X';
const INDICATORS =
  '秸秆 地膜 畜禽 粪污 污染地块 危险废物 断面 排污口 信访 重金属 生产总值 失业率 居民消费价格 粮食产量 赤字率 专项债券 国债 机械化率 农机 雨水管网 泵站 易涝 内涝 集装箱 标准煤 充电桩 电梯 幼儿园 养老 医疗 蔬菜 旅游';

/** The source without comments, examples and near misses: what matches. */
function matchers(file: string): string {
  return readFileSync(`src/${file}`, 'utf8')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/^\s*\/\/.*$/gm, '')
    .replace(/(?:examples|leaves): \[[\s\S]*?\](?=,?\n? *(?:leaves|examples|\}))/g, '');
}

describe('rules name no document', () => {
  const named = [PLACES, NAMES].flatMap((list) => list.split(' '));
  const words = [...named, ...INDICATORS.split(' ')];
  const files = FOLDERS.flatMap((folder) => readdirSync(`src/${folder}`).map((name) => `${folder}/${name}`));
  for (const file of files.filter((name) => name.endsWith('.ts') && name !== EXEMPT)) {
    it(file, () => {
      const source = matchers(file);
      expect(source.length).toBeGreaterThan(50);
      const banned = MAY_NAME_INDICATORS.test(file) ? named : words;
      expect(banned.filter((word) => source.includes(word))).toEqual([]);
    });
  }
  it('examples are really left out, and nothing else', () => {
    expect(matchers('rules/targets/descriptions/sizes.ts')).not.toContain('燃煤锅炉');
    expect(matchers('rules/targets/descriptions/sizes.ts')).toContain('capacity-of-thing');
  });
});
