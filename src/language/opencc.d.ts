/** The dictionaries of OpenCC come without types: rows `from to`, separated by `|`. */
declare module 'opencc-js/dict/*' {
  const rows: string;
  export default rows;
}
