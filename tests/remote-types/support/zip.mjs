/**
 * Archives as they should not be, made byte by byte: no library writes these.
 */
import { crc32, deflateRawSync } from 'node:zlib';

const FILE = 0o100644;

/**
 * @param {{name: string, content?: string | Buffer, mode?: number, deflate?: boolean, size?: number}[]} entries `size` is what the
 *   headers tell
 * @returns {Buffer}
 */
export function zip(entries) {
  const bodies = [];
  const directory = [];
  let offset = 0;
  for (const { name, content = 'export {};\n', mode = FILE, deflate = false, size } of entries) {
    const bytes = Buffer.from(content);
    const packed = deflate ? deflateRawSync(bytes) : bytes;
    const head = Buffer.alloc(26);
    head.writeUInt16LE(20, 0);
    head.writeUInt16LE(1 << 11, 2);
    head.writeUInt16LE(deflate ? 8 : 0, 4);
    head.writeUInt16LE(0x21, 8);
    head.writeUInt32LE(crc32(bytes), 10);
    head.writeUInt32LE(packed.length, 14);
    head.writeUInt32LE(size ?? bytes.length, 18);
    head.writeUInt16LE(Buffer.byteLength(name), 22);
    const body = Buffer.concat([Buffer.from('PK\x03\x04'), head, Buffer.from(name), packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE((mode << 16) >>> 0, 6);
    tail.writeUInt32LE(offset, 10);
    const made = Buffer.from([20, 3]);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02'), made, head, tail, Buffer.from(name)]));
    bodies.push(body);
    offset += body.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, listed, end]);
}

/** The archive of a remote that exposes `./Button`, with these props. */
export function buttonArchive(props = 'label: string', more = []) {
  return zip([
    {
      name: 'Button.d.ts',
      content: "export * from './compiled-types/src/Button';\nexport { default } from './compiled-types/src/Button';\n",
    },
    {
      name: 'compiled-types/src/Button.d.ts',
      content: `export interface ButtonProps { ${props} }\nexport default function Button(props: ButtonProps): string;\n`,
    },
    ...more,
  ]);
}
