import { generate } from 'selfsigned';

const SITE_HOSTS = [
  'openreview.net',
  'www.openreview.net',
  'api2.openreview.net',
  'api.openreview.net',
  'localhost',
] as const;

export type Certificate = { key: string; cert: string };

let made: Promise<Certificate> | undefined;

async function make(): Promise<Certificate> {
  const pems = await generate([{ name: 'commonName', value: 'openreview.net' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    extensions: [
      { name: 'basicConstraints', cA: false },
      { name: 'keyUsage', digitalSignature: true },
      { name: 'extKeyUsage', serverAuth: true },
      {
        name: 'subjectAltName',
        altNames: [...SITE_HOSTS.map((value) => ({ type: 2 as const, value })), { type: 7 as const, ip: '127.0.0.1' }],
      },
    ],
  });
  return { key: pems.private, cert: pems.cert };
}

/** One certificate per process: no private key lies in the repository. */
export function getCertificate(): Promise<Certificate> {
  made ??= make();
  return made;
}
