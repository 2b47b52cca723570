import { chromium } from 'playwright-core';
import { readFileSync, readdirSync } from 'node:fs';
const [,, pattern, out, width='460'] = process.argv;
const files = readdirSync('artefacts').filter((f) => new RegExp(pattern).test(f));
const b = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
const p = await b.newPage({ viewport: { width: 1900, height: 1000 } });
await p.setContent(`<body style="margin:8px;background:#888;display:flex;flex-wrap:wrap;gap:8px;align-items:flex-start">${files.map((f) => `<figure style="margin:0"><figcaption style="font:11px sans-serif">${f}</figcaption><div style="width:${width}px;max-height:900px;overflow:hidden"><img style="width:100%" src="data:image/png;base64,${readFileSync('artefacts/'+f).toString('base64')}"></div></figure>`).join('')}</body>`);
await p.screenshot({ path: out, fullPage: true });
await b.close();
