/** Class names of antd: `ant('row', 'row-top')` → "ant-row ant-row-top css-1enej14 css-var-_r_0_". The last two change with each render. */
export const ant = (...names: string[]): string =>
  [...names.map((name) => `ant-${name}`), 'css-1enej14', 'css-var-_r_0_'].join(' ');
