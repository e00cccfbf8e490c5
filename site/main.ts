import { startSite } from './server';

// `npx tsx site/main.ts [port]`: for looking at the site by hand.
const site = await startSite({ port: Number(process.argv[2] ?? 0) });
const mapped = ['openreview.net', 'api2.openreview.net']
  .map((host) => `MAP ${host}:443 127.0.0.1:${site.port}`)
  .join(', ');

console.log(`${site.url}/group?id=ICML.cc/2024/Conference`);
console.log(`chromium --ignore-certificate-errors --host-resolver-rules="${mapped}" https://openreview.net/`);
