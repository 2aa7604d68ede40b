/** Word's footnotes and endnotes. */
import { SaxesParser } from 'saxes';

/**
 * Reads word/footnotes.xml or word/endnotes.xml.
 * @returns note id → its words; without the lines Word draws between text and notes
 */
export function readNotes(xml: string): Map<string, string> {
  const notes = new Map<string, string>();
  let id: string | null = null;
  let text = false;
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    if (name === 'w:footnote' || name === 'w:endnote') {
      id = attributes['w:type'] === undefined ? (attributes['w:id'] ?? '') : null;
    } else if (name === 'w:t') text = true;
  });
  parser.on('text', (words) => {
    if (text && id !== null) notes.set(id, (notes.get(id) ?? '') + words);
  });
  parser.on('closetag', ({ name }) => {
    if (name === 'w:t') text = false;
    else if (name === 'w:footnote' || name === 'w:endnote') id = null;
  });
  parser.write(xml).close();
  return notes;
}
