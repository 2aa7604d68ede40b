/**
 * The character maps of Chinese fonts that a PDF names and does not hold (STSong-Light, UniGB-UCS2-H).
 *
 * Adobe maps codes to glyph numbers of a collection, and those to Unicode. For reading text the glyph numbers
 * do not matter, so both maps are made here through Unicode itself: code → Unicode → the same.
 */

/** What a map's codes are, by its name; names after Adobe Technical Note 5094. */
const ENCODINGS: readonly (readonly [name: RegExp, encoding: string | null])[] = [
  [/^Adobe-(?:GB1|CNS1|Japan1|Korea1)-UCS2$/, 'unicode-out'],
  [/^Uni(?:GB|CNS|JIS|KS)/, 'unicode-in'],
  [/^(?:GB|GBpc|GBK|GBKp|GBK2K|GBT|GBTpc)-?(?:EUC)?-?[HV]$/, 'gb18030'],
  [/^(?:B5pc|ETen-B5|ETenms-B5|HKscs-B5)-[HV]$/, 'big5'],
];

/** Handed to the PDF parser, which asks it for maps by name. Nothing is fetched from anywhere. */
export class CharacterMaps {
  async fetch({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
    const encoding = ENCODINGS.find(([name]) => name.test(filename))?.[1];
    if (kind !== 'cMapUrl' || !encoding) throw new Error(`no ${kind} ${filename}`);
    return new TextEncoder().encode(mapOf(filename, encoding));
  }
}

const hex = (n: number, digits = 4): string => n.toString(16).padStart(digits, '0');

function mapOf(name: string, encoding: string): string {
  const head = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /${name} def\n`;
  const two = '1 begincodespacerange <0000> <ffff> endcodespacerange\n';
  const pages = Array.from({ length: 256 }, (_, page) => page);
  if (encoding === 'unicode-out') {
    return `${head}${two}256 beginbfrange\n${pages.map((page) => `<${hex(page << 8)}> <${hex((page << 8) + 255)}> <${hex(page << 8)}>`).join('\n')}\nendbfrange endcmap end end`;
  }
  if (encoding === 'unicode-in') {
    return `${head}${two}256 begincidrange\n${pages.map((page) => `<${hex(page << 8)}> <${hex((page << 8) + 255)}> ${page << 8}`).join('\n')}\nendcidrange endcmap end end`;
  }
  const decoder = new TextDecoder(encoding);
  const entries: string[] = [];
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const text = decoder.decode(Uint8Array.of(lead, trail));
      if (text.length === 1 && text !== '\ufffd')
        entries.push(`<${hex(lead, 2)}${hex(trail, 2)}> ${text.charCodeAt(0)}`);
    }
  }
  return `${head}2 begincodespacerange <00> <80> <8140> <fefe> endcodespacerange\n1 begincidrange <20> <7e> 32 endcidrange\n${entries.length} begincidchar\n${entries.join('\n')}\nendcidchar endcmap end end`;
}
