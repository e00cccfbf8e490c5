import type { CDPSession, Protocol } from 'puppeteer-core';

/**
 * In a world of its own, where the page sees nothing of it. axe looks for `host.shadowRoot`, which a closed root does not
 * give: in this world, and in no other, each host gets it as a property.
 */
export async function chromeAxe(cdp: CDPSession, source: string, options: string): Promise<string> {
  const { root } = await cdp.send('DOM.getDocument', { depth: -1, pierce: true });
  const { frameTree } = await cdp.send('Page.getFrameTree');
  const { executionContextId } = await cdp.send('Page.createIsolatedWorld', {
    frameId: frameTree.frame.id,
    worldName: 'axe',
  });
  const inWorld = async ({ backendNodeId }: Protocol.DOM.Node) => {
    const { object } = await cdp.send('DOM.resolveNode', { backendNodeId, executionContextId });
    return { objectId: object.objectId ?? '' };
  };
  for (const [host, inside] of closedRoots(root)) {
    await cdp.send('Runtime.callFunctionOn', {
      ...(await inWorld(host)),
      functionDeclaration: `function (root) { Object.defineProperty(this, 'shadowRoot', { value: root, configurable: true }) }`,
      arguments: [await inWorld(inside)],
    });
  }
  const { result, exceptionDetails } = await cdp.send('Runtime.evaluate', {
    contextId: executionContextId,
    expression: `${source};axe.run(document, ${options}).then(JSON.stringify)`,
    awaitPromise: true,
    returnByValue: true,
  });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return String(result.value);
}

function* closedRoots(node: Protocol.DOM.Node): Generator<[Protocol.DOM.Node, Protocol.DOM.Node]> {
  for (const inside of node.shadowRoots ?? []) {
    if (inside.shadowRootType === 'closed') yield [node, inside];
    yield* closedRoots(inside);
  }
  for (const child of node.children ?? []) yield* closedRoots(child);
}
