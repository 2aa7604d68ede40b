/** How bytes get read in the wrong encoding, and what that looks like. */

export interface Misreading {
  /** Counted under this name in `repairs`. */
  readonly name: string;
  /** What the bytes were read as, and what they were. */
  readonly read: 'windows-1252' | 'utf-8-or-latin' | 'gb18030' | 'big5';
  readonly was: 'utf-8' | 'gb18030' | 'big5';
  /** Broken and whole. */
  readonly examples: readonly (readonly [string, string])[];
  readonly leaves: readonly string[];
}

/** The likelier first: of two that fit, the one that leaves the likelier text is taken. */
export const misreadings: readonly Misreading[] = [
  {
    name: 'utf-8-read-as-latin',
    read: 'windows-1252',
    was: 'utf-8',
    examples: [
      ['ç”Ÿæ€\u0081çŽ¯å¢ƒ', '生态环境'],
      ['Ã§â€\u009dÅ¸Ã¦â‚¬Â\u0081Ã§Å½Â¯Ã¥Â¢Æ’', '生态环境'],
    ],
    leaves: ['café “naïve” façade', 'Dvořák – Ångström'],
  },
  {
    name: 'gbk-read-as-latin',
    read: 'windows-1252',
    was: 'gb18030',
    examples: [['ÉúÌ¬»·¾³±£»¤', '生态环境保护']],
    leaves: ['Éire, Łódź', '5 µg/m³ ±2°'],
  },
  {
    // Byte pairs that happen to be UTF-8 were read so, all others one by one: 系统 became ϵͳ.
    name: 'gbk-read-as-utf-8-or-latin',
    read: 'utf-8-or-latin',
    was: 'gb18030',
    examples: [['¼Óǿϵͳ½¨Éè£¬ÖÐÐÄÍêÉÆ', '加强系统建设，中心完善']],
    leaves: ['Δεν υπάρχει σύστημα', 'Система управления', 'α、β、γ三类'],
  },
  {
    name: 'utf-8-read-as-gbk',
    read: 'gb18030',
    was: 'utf-8',
    examples: [['鍔犲己鐜\ue21a\ue568淇濇姢宸ヤ綔', '加强环境保护工作']],
    leaves: ['嘉峪关市酒泉市张掖市', '鼋鼍龟鳖、饕餮魑魅'],
  },
  {
    name: 'gbk-read-as-big5',
    read: 'big5',
    was: 'gb18030',
    examples: [['汜怓遠噫悵誘馱釬', '生态环境保护工作']],
    leaves: ['各縣市政府應加強宣導'],
  },
  {
    name: 'big5-read-as-gbk',
    read: 'gb18030',
    was: 'big5',
    examples: [['ネ篈吏挂玂臔', '生態環境保護']],
    leaves: ['カタカナの表', '亳州市、儋州市'],
  },
];
