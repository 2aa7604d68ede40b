/** The frame of the HTML outputs: one self-contained page, nothing loaded from elsewhere. */

export const escaped = (text: string): string =>
  text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;').replace(/"/gu, '&quot;');

/** Light and dark, wide and narrow; colours are never the only sign. */
const BASE = `
:root{color-scheme:light dark;--ink:#1d1d1f;--soft:#5c6066;--paper:#fff;--band:#f4f5f7;--line:#d9dce1;--add:#0a6b2d;--addbg:#dcf5e3;--del:#a3171f;--delbg:#fde3e4;--turn:#7a5200;--turnbg:#fff1d1;--link:#0b57b8}
@media(prefers-color-scheme:dark){:root{--ink:#e8e8ea;--soft:#a2a7ae;--paper:#16181b;--band:#212429;--line:#383d44;--add:#7fdc9b;--addbg:#12351e;--del:#ff9ba0;--delbg:#431a1d;--turn:#f2c467;--turnbg:#3a2d0f;--link:#86b7ff}}
*{box-sizing:border-box}html{scroll-padding-top:6.5rem}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.65 system-ui,"PingFang SC","Noto Sans CJK SC","Microsoft YaHei",sans-serif;overflow-wrap:anywhere}
header,main{max-width:1200px;margin:0 auto;padding:0 1rem}
h1{font-size:1.25rem;line-height:1.4;margin:1rem 0 .25rem}h2{font-size:1.1rem;margin:2rem 0 .5rem}
a{color:var(--link)}.soft{color:var(--soft)}
table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:.4rem .6rem;border-bottom:1px solid var(--line)}
th{color:var(--soft);font-weight:600}
ins{background:var(--addbg);color:var(--add);text-decoration:none;border-bottom:2px solid}del{background:var(--delbg);color:var(--del)}
.tag{display:inline-block;white-space:nowrap;font-size:.85rem;padding:0 .45rem;border-radius:.6rem;background:var(--turnbg);color:var(--turn)}
.added .tag.added,.tag.added,.tag.tightened,.tag.met{background:var(--addbg);color:var(--add)}
.tag.removed,.tag.relaxed,.tag.missed{background:var(--delbg);color:var(--del)}
.tag.restated,.tag.unclear{background:var(--band);color:var(--soft)}
:focus-visible{outline:3px solid var(--link);outline-offset:2px}
@media print{nav,.keys{display:none}}
`;

/** A whole page. `body` is markup, `title` is text. */
export function page(title: string, style: string, body: string, script = ''): string {
  return `<!doctype html>
<html lang="zh-Hans">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>${escaped(title)}</title>
<style>${BASE}${style}</style>
</head>
<body>
${body}
${script === '' ? '' : `<script>${script}</script>\n`}</body>
</html>
`;
}
