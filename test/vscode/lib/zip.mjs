const END = 0x06054b50;
const ENTRY = 0x02014b50;

/** The names in a ZIP archive, in the order of its directory (PKWARE APPNOTE 4.3.12 and 4.3.16). */
export function zipEntries(archive) {
  const end = findEnd(archive);
  const count = archive.readUInt16LE(end + 10);
  const names = [];
  let at = archive.readUInt32LE(end + 16);
  for (let index = 0; index < count; index++) {
    if (archive.readUInt32LE(at) !== ENTRY) throw new Error(`no directory entry at ${at}`);
    const [name, extra, comment] = [28, 30, 32].map((offset) => archive.readUInt16LE(at + offset));
    names.push(archive.toString('utf8', at + 46, at + 46 + name));
    at += 46 + name + extra + comment;
  }
  return names;
}

/** The end record stands last, but for a comment of up to 65,535 bytes. */
function findEnd(archive) {
  for (let at = archive.length - 22; at >= 0; at--) if (archive.readUInt32LE(at) === END) return at;
  throw new Error('no ZIP archive');
}
