import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Node } from '../src/notice.ts';
import { outline } from '../src/stages/5-outline.ts';
import { startTrail } from '../src/trail.ts';

/** What notices are made of, in no sensible order. */
const bits = (
  '一、 二、 （一） （二） 1. 2． （1） ① 第一章　 第一条　 附件 附件1 附件： 专栏1　 表1　 目录 注： A.甲 1.1 I. 壹、 前言 抄送： ' +
  '某省人民政府 2019年3月1日 关于印发 《 》 “ ” 通知 规划 。 ； ： ， 各市： 甲乙丙 ……12 （ ） 现将 印发给你们 我代表 十四五 责任单位：'
).split(' ');
const texts = fc
  .array(fc.constantFrom(...bits, '\n', '\n', '\n\n', '\t', '　　'), { maxLength: 60 })
  .map((parts) => parts.join(''));

describe('outline of any text', () => {
  it('has blocks inside one another, in reading order, with ids of their own and words of their own', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const ids = new Set<string>();
        const check = (nodes: readonly Node[], from: number, to: number) => {
          let at = from;
          for (const node of nodes) {
            expect(ids.has(node.id)).toBe(false);
            ids.add(node.id);
            expect(node.at.start).toBeGreaterThanOrEqual(at);
            expect(node.at.end).toBeLessThanOrEqual(to);
            for (const words of [...node.paragraphs, ...(node.title ?? [])]) {
              expect(words.start).toBeGreaterThanOrEqual(node.at.start);
              expect(words.end).toBeLessThanOrEqual(node.at.end);
              expect(text.slice(words.start, words.end).trim()).not.toBe('');
            }
            check(node.children, node.at.start, node.at.end);
            at = node.at.end;
          }
        };
        check(outline(startTrail(text), []).body, 0, text.length);
      }),
      { numRuns: 3000 },
    );
  });

  it('is the same every time', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(outline(startTrail(text), [])).toEqual(outline(startTrail(text), []));
      }),
      { numRuns: 200 },
    );
  });
});
