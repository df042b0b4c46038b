/** Fields of a HCPCS contractor record at their 1-based columns (CMS record layout). */
export function hcpcsRecord(fields: Readonly<Record<number, string>>, width = 320): string {
  const line = Object.entries(fields).reduce((text, [column, field]) => {
    const start = Number(column) - 1;
    return text.slice(0, start) + field + text.slice(start + field.length);
  }, ' '.repeat(320));
  return line.slice(0, width);
}

/** A procedure with every field that the reader returns. */
export const AMBULANCE = {
  1: 'A0021',
  6: '00100',
  11: '3',
  12: 'Ambulance service, outside state per mile, transport (medicaid only)',
  92: 'Outside state ambulance serv',
  120: '0021',
  128: '9',
  129: '35-99 60-9',
  147: '2125    4115',
  171: '1861(s)(7)',
  205: 'A0030A0425',
  230: 'I',
  231: 'YY',
  253: '0069',
  257: 'O1A',
  261: 'DL',
  268: '0',
  269: '19850101',
  277: '19960910',
  285: '20161231',
  293: 'D',
};
