/** @returns {string} a table; what is in a cell may hold anything but line breaks */
export function tableText(head, rows) {
  const line = (cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |\n`;
  return [line(head), `|${head.map(() => '---|').join('')}\n`, ...rows.map(line)].join('');
}

/** @returns {string} where a headline is linked, as GitHub has it */
export const anchor = (headline) => headline.toLowerCase().replace(/[^\w -]/g, '');

/** @returns {string} a text in backticks */
export const code = (text) => (text.includes('`') ? `\`\` ${text} \`\`` : `\`${text}\``);
