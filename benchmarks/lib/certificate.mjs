import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { MeasureError } from './child.mjs';

/**
 * Makes a certificate of this machine's loopback address, for a day.
 *
 * @param {string} folder where its files are put
 * @returns {Promise<{key: string, cert: string, file: string}>} `file` is the certificate's, for those who have to trust it
 * @throws {MeasureError} where there is no `openssl`
 */
export async function makeCertificate(folder) {
  const [keyFile, file] = [join(folder, 'key.pem'), join(folder, 'certificate.pem')];
  const wanted = ['-subj', '/CN=127.0.0.1', '-addext', 'subjectAltName=IP:127.0.0.1', '-days', '1'];
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-keyout', keyFile];
  try {
    await promisify(execFile)('openssl', ['req', '-x509', ...key, '-out', file, ...wanted]);
  } catch (error) {
    throw new MeasureError(`HTTP/2 needs a certificate, and openssl makes none: ${error.message}`);
  }
  return { key: await readFile(keyFile, 'utf8'), cert: await readFile(file, 'utf8'), file };
}
