/** A comparison as one page: both plans side by side, every change marked, linked and filterable. */
import type { Block, Plan, Target } from '../../model.ts';
import type { Row } from '../compare-blocks.ts';
import type { BlockChange, Diff } from '../model.ts';
import { comparePassages } from '../passages.ts';
import { type Cut, compareWords, type Run } from '../words.ts';
import {
  amount,
  blockName,
  blocksById,
  bodyOf,
  counts,
  MARKS,
  outcomeAmounts,
  outcomeName,
  planName,
  surroundings,
  unchanged,
} from './describe.ts';
import { escaped, page } from './page.ts';

/** Filters work by `:has`, so they need no script; the script only adds the keys. */
const STYLE = `
nav{position:sticky;top:0;z-index:1;background:var(--paper);border-bottom:1px solid var(--line);padding:.5rem 0}
nav>div{max-width:1200px;margin:0 auto;padding:0 1rem;display:flex;flex-wrap:wrap;gap:.25rem .9rem;align-items:center}
nav label{white-space:nowrap;cursor:pointer;min-height:1.9rem;display:inline-flex;align-items:center;gap:.3rem}
nav button{font:inherit;padding:.15rem .7rem;border:1px solid var(--line);border-radius:.4rem;background:var(--band);color:inherit;cursor:pointer}
.pair{display:grid;grid-template-columns:1fr 1fr;gap:0 1.25rem;border-top:1px solid var(--line);padding:.5rem 0}
.pair>.tags{grid-column:1/-1;display:flex;flex-wrap:wrap;gap:.4rem;align-items:center}
.pair.same{color:var(--soft)}.pair:target,tr:target{background:var(--band)}
.side{min-width:0}.side h3{font-size:1rem;margin:.2rem 0;scroll-margin-top:4rem}.side p{margin:.2rem 0}.side[data-side=after]{border-left:1px solid var(--line);padding-left:1.25rem}.side.whole{grid-column:1/-1;color:var(--soft)}
.gone,.come{padding:.1rem .5rem;border-radius:.3rem}.gone{background:var(--delbg);color:var(--del)}.come{background:var(--addbg);color:var(--add)}
.targets{grid-column:1/-1;width:100%;margin:.1rem 0;font-size:.85rem}.id{font-size:.8rem;color:var(--soft)}summary{cursor:pointer}
.old{color:var(--soft)}.new{font-weight:600}
td[data-name]{min-width:13rem}
@media(max-width:700px){
 html{scroll-padding-top:.5rem}nav{position:static}.keys:not([hidden]){position:fixed;right:.75rem;bottom:.75rem;z-index:2;box-shadow:0 0 0 .3rem var(--paper)}
 .pair{grid-template-columns:1fr}.side[data-side=after]{border-left:0;padding-left:0}
 .side:empty{display:none}.side[data-side]:not(:empty)::before{content:attr(data-side);font-size:.75rem;color:var(--soft)}
 thead{display:none}tr{display:block;border-bottom:1px solid var(--line);padding:.4rem 0}td{display:block;border:0;padding:.05rem 0}td[data-name]{min-width:0}td[data-name]:not(:empty)::before{content:attr(data-name) ' ';color:var(--soft);font-size:.8rem}
}
`;

const SCRIPT = `
(()=>{const shown=()=>[...document.querySelectorAll('.change')].filter(e=>e.offsetParent!==null);let at=null;
const go=step=>{const all=shown();if(!all.length)return;let i=all.indexOf(at);
if(i<0){const top=document.querySelector('nav').getBoundingClientRect().bottom+4;i=all.findIndex(e=>e.getBoundingClientRect().top>=top);if(i<0)i=all.length;if(step>0)i-=1}
at=all[Math.min(all.length-1,Math.max(0,i+step))];at.tabIndex=-1;at.focus({preventScroll:true});at.scrollIntoView({block:'start'})};
document.addEventListener('keydown',e=>{if(e.ctrlKey||e.metaKey||e.altKey)return;if(e.key==='j'||e.key==='n')go(1);else if(e.key==='k'||e.key==='p')go(-1)});
document.querySelector('#next').onclick=()=>go(1);document.querySelector('#previous').onclick=()=>go(-1);
for(const e of document.querySelectorAll('.keys'))e.hidden=false})();
`;

export function diffHtml(diff: Diff, rows: readonly Row[], from: Plan, to: Plan, cut: Cut): string {
  const [olds, news] = [blocksById(from), blocksById(to)];
  const of = new Map<string, BlockChange[]>();
  for (const change of diff.blocks) {
    const key = rowKey(change);
    const list = of.get(key);
    if (list === undefined) of.set(key, [change]);
    else list.push(change);
  }
  const title = `${planName(diff.from)} → ${planName(diff.to)}`;
  const body = [
    `<header><h1>${escaped(planName(diff.from))} <span aria-hidden="true">→</span> ${escaped(planName(diff.to))}</h1>`,
    `<p class="soft">${unchanged(diff) ? 'Nothing changed.' : summary(diff)}</p></header>`,
    filters(diff),
    '<main>',
    targets(diff, from, to),
    outcomes(diff),
    rows.length === 0
      ? ''
      : `<section aria-label="Blocks"><h2 id="blocks">Blocks</h2>${rows.map((row) => pair(row, of.get(rowKey(row)) ?? [], inRow(diff, row), olds, news, cut)).join('\n')}</section>`,
    '</main>',
  ];
  return page(title, STYLE + filterRules(), body.join('\n'), SCRIPT);
}

/** Links to the changed targets of the blocks in a row. */
function inRow(diff: Diff, row: Row): string {
  const links = diff.targets.flatMap(({ change, from, to }, i) =>
    (from !== null && row.from.includes(from.at)) || (to !== null && row.to.includes(to.at))
      ? [`<a href="#target-${i}">${MARKS[change]} ${escaped((to ?? from)?.indicator ?? '')}</a>`]
      : [],
  );
  return links.length === 0 ? '' : `<p class="targets">${links.join(' · ')}</p>`;
}

const rowKey = ({ from, to }: Row): string => `${from.join(' ')}>${to.join(' ')}`;

function summary({ summary: { blocks, targets, outcomes: reached } }: Diff): string {
  const parts = [
    ['targets', counts(targets)],
    ['outcomes', counts(reached)],
    ['blocks', counts(blocks)],
  ].flatMap(([name, text]) => (text == null ? [] : [`<a href="#${name}">${name}</a>: ${text}`]));
  return parts.join(' · ');
}

const KINDS = Object.keys(MARKS) as readonly (keyof typeof MARKS)[];

function filters({ summary: { blocks, targets } }: Diff): string {
  const times: Readonly<Record<string, number>> = Object.fromEntries(
    KINDS.map((kind) => [
      kind,
      ((blocks as Record<string, number>)[kind] ?? 0) + ((targets as Record<string, number>)[kind] ?? 0),
    ]),
  );
  const boxes = KINDS.filter((kind) => (times[kind] ?? 0) > 0).map(
    (kind) =>
      `<label><input type="checkbox" id="show-${kind}" checked> ${MARKS[kind]} ${kind} <span class="soft">${times[kind]}</span></label>`,
  );
  return `<nav aria-label="Filters"><div>${boxes.join('')}<label><input type="checkbox" id="show-same"> unchanged</label><span class="keys" hidden><button type="button" id="previous">previous <kbd>k</kbd></button> <button type="button" id="next">next <kbd>j</kbd></button></span></div></nav>`;
}

/** An entry is hidden once every kind of change it has is switched off. */
function filterRules(): string {
  const rules = KINDS.map(
    (kind) => `body:has(#show-${kind}:not(:checked)) [data-changes="${kind}"]{display:none}`,
  );
  const pairs = KINDS.flatMap((a, i) =>
    KINDS.slice(i + 1).map(
      (b) =>
        `body:has(#show-${a}:not(:checked)):has(#show-${b}:not(:checked)) [data-changes="${a} ${b}"]{display:none}`,
    ),
  );
  return [
    ...rules,
    ...pairs,
    'body:has(#show-moved:not(:checked)):has(#show-retitled:not(:checked)):has(#show-edited:not(:checked)) [data-changes="moved retitled edited"]{display:none}',
    'body:has(#show-same:not(:checked)) .same{display:none}',
  ].join('\n');
}

const tag = (kind: BlockChange['change'] | Diff['targets'][number]['change']): string =>
  `<span class="tag ${kind}">${MARKS[kind]} ${kind}</span>`;

function targets(diff: Diff, from: Plan, to: Plan): string {
  if (diff.targets.length === 0) return '';
  const cell = (target: Target | null, side: 'old' | 'new', name: string): string =>
    target === null
      ? `<td data-name="${name}"></td>`
      : `<td data-name="${name}"><span class="${side}" title="${escaped(target.text)}">${escaped(amount(target))}</span> <a class="id" href="#${side}-${escaped(target.at)}">${escaped(target.at)}</a></td>`;
  const around = surroundings(diff, from, to);
  const lines = diff.targets.map(({ change, from: a, to: b }, i) => {
    const name =
      a !== null && b !== null && a.indicator !== b.indicator
        ? `<del>${escaped(a.indicator)}</del> <ins>${escaped(b.indicator)}</ins>`
        : escaped((b ?? a)?.indicator ?? '');
    const said = around[i] == null ? '' : `<br><small class="soft">${escaped(around[i])}</small>`;
    return `<tr class="change" id="target-${i}" data-changes="${change}"><td>${tag(change)}</td><td>${name}${said}</td>${cell(a, 'old', 'Before')}${cell(b, 'new', 'After')}</tr>`;
  });
  return `<section aria-label="Targets"><h2 id="targets">Targets</h2><table><thead><tr><th>Change</th><th>Indicator</th><th>Before</th><th>After</th></tr></thead><tbody>${lines.join('\n')}</tbody></table></section>`;
}

function outcomes(diff: Diff): string {
  if (diff.outcomes.length === 0) return '';
  const lines = diff.outcomes.map((outcome) => {
    const { met, result } = outcome;
    const [kind, mark] = met === null ? ['unclear', '?'] : met ? ['met', '✓'] : ['missed', '✗'];
    const { aimed, reached } = outcomeAmounts(outcome);
    return `<tr><td><span class="tag ${kind}">${mark} ${kind}</span></td><td>${escaped(outcomeName(outcome))}</td><td data-name="Aimed at">${escaped(aimed)}</td><td data-name="Reached"><strong title="${escaped(result.text)}">${escaped(reached)}</strong></td></tr>`;
  });
  return `<section aria-label="Outcomes"><h2 id="outcomes">Last targets, as reported</h2><table><thead><tr><th></th><th>Indicator</th><th>Aimed at</th><th>Reached</th></tr></thead><tbody>${lines.join('\n')}</tbody></table></section>`;
}

function pair(
  row: Row,
  changes: readonly BlockChange[],
  links: string,
  olds: ReadonlyMap<string, Block>,
  news: ReadonlyMap<string, Block>,
  cut: Cut,
): string {
  const left = row.from.flatMap((id) => olds.get(id) ?? []);
  const right = row.to.flatMap((id) => news.get(id) ?? []);
  const kinds = changes.map(({ change }) => change);
  if (kinds.length === 0) {
    const block = right[0] ?? left[0];
    const text = block === undefined ? '' : paragraphs(bodyOf(block));
    return `<div class="pair same" id="new-${escaped(row.to[0] ?? '')}"><details class="tags"><summary><span class="id">${escaped(row.to[0] ?? '')}</span> ${escaped(blockName(block))}</summary>${text}</details>${links}${anchors('old', row.from)}</div>`;
  }
  const marks = kinds.map(tag).join(' ');
  const like =
    right.length > 0 && left.length > 0
      ? `<span class="id">${Math.round((changes[0]?.similarity ?? 0) * 100)} % alike</span>`
      : '';
  const one = left.length === 1 && right.length === 1;
  const [a, b] = [left[0], right[0]];
  const text =
    one && a !== undefined && b !== undefined
      ? both(a, b, cut)
      : sides(
          left.map((block) => whole(block, 'old')).join(''),
          right.map((block) => whole(block, 'new')).join(''),
        );
  return `<article class="pair change" data-changes="${kinds.join(' ')}"><div class="tags">${marks} ${like}${links}</div>${text}</article>`;
}

const anchors = (side: 'old' | 'new', ids: readonly string[]): string =>
  ids.map((id) => `<span id="${side}-${escaped(id)}"></span>`).join('');

const paragraphs = (text: string): string =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => `<p>${escaped(cells(line))}</p>`)
    .join('');

/** A block all of which is on one side. */
function whole(block: Block, side: 'old' | 'new'): string {
  const mark = side === 'old' ? 'del' : 'ins';
  const heading = block.title === null ? '' : `<${mark}>${escaped(block.title)}</${mark}>`;
  return `<h3 id="${side}-${escaped(block.id)}"><span class="id">${escaped(block.id)}</span> ${heading}</h3>${paragraphs(bodyOf(block))}`;
}

/** A block on both sides: its titles, then its paragraphs side by side, with the words that changed marked in either. */
function both(a: Block, b: Block, cut: Cut): string {
  const title = compareWords(a.title ?? '', b.title ?? '', cut);
  const heading = (block: Block, side: 'old' | 'new'): string =>
    `<h3 id="${side}-${escaped(block.id)}"><span class="id">${escaped(block.id)}</span> ${marked(title, side)}</h3>`;
  const passages = comparePassages(bodyOf(a), bodyOf(b), cut).map((passage) => {
    if (passage.change === 'same')
      return `<div class="side whole"><p>${escaped(cells(passage.to))}</p></div>`;
    const moved = passage.moved ? `${tag('moved')} ` : '';
    // A paragraph all of which came or went is easier to read with one sign in front of it.
    if (passage.change === 'removed')
      return sides(`<p class="gone">− ${escaped(cells(passage.from))}</p>`, '');
    if (passage.change === 'added') return sides('', `<p class="come">+ ${escaped(cells(passage.to))}</p>`);
    const text = (side: 'old' | 'new'): string => `<p>${moved}${marked(passage.runs, side)}</p>`;
    return sides(text('old'), text('new'));
  });
  return [sides(heading(a, 'old'), heading(b, 'new')), ...passages].join('');
}

const sides = (before: string, after: string): string =>
  `<div class="side" data-side="before">${before}</div><div class="side" data-side="after">${after}</div>`;

/** The cells of a table's row, set apart. */
const cells = (text: string): string => text.replace(/\t/gu, ' | ');

/** One side of what was compared. */
function marked(runs: readonly Run[], side: 'old' | 'new'): string {
  const mark = side === 'old' ? 'del' : 'ins';
  return runs
    .map(({ same, from, to }) => {
      const text = escaped(cells(side === 'old' ? from : to));
      return same || text === '' ? text : `<${mark}>${text}</${mark}>`;
    })
    .join('');
}
