/** @jsxImportSource react */
import { renderToString } from 'react-dom/server';
import { type SiteData, SiteDocument } from './site-document';

export function renderDocument(data: SiteData): string {
  return `<!DOCTYPE html>${renderToString(<SiteDocument data={data} page={data.page} />)}`;
}
