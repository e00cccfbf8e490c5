import { expect, it } from 'vitest';
import { cardOf, notebook } from './both';
import { papers } from './hostile-site';
import { onHostilePage } from './hostile-world';

const [first] = papers;

onHostilePage('a page that forges what a reader does', (world) => {
  const card = () => cardOf(world.page, first.title);

  it('cannot write', async () => {
    await card()
      .by('button', /^(Write a|Edit) note$/)
      .click();
    const field = card().by('textbox', 'Note');
    await field.replace('mine');
    await card().by('status').shows({ text: 'Saved' });
    const before = await notebook(world.browser);
    await world.page.puppeteer.evaluate((asksFirst) => {
      const host = document.querySelector('kininaru-bar') as HTMLElement;
      host.click();
      const options = { bubbles: true, composed: true, cancelable: true };
      for (const type of ['keydown', 'keypress', 'keyup'])
        for (const key of ['Enter', 'Escape', 'x'])
          host.dispatchEvent(new KeyboardEvent(type, { ...options, key, code: key, keyCode: 13, ctrlKey: true }));
      for (const type of ['beforeinput', 'input'])
        host.dispatchEvent(new InputEvent(type, { ...options, data: 'forged', inputType: 'insertText' }));
      for (const type of [
        'click',
        'mousedown',
        'mouseup',
        'focusin',
        'focusout',
        'focus',
        'blur',
        'drop',
        'paste',
        'compositionend',
        'forged',
      ])
        host.dispatchEvent(new Event(type, options));
      for (const [command, value] of [
        ['insertText', 'forged'],
        ['insertHTML', 'forged'],
        ['selectAll'],
        ['delete'],
        ['undo'],
        ['redo'],
        ['cut'],
        ['paste'],
      ] as const)
        if (command !== 'paste' || !asksFirst) document.execCommand(command, false, value);
    }, world.name === 'firefox'); // which asks the reader before a page may paste, and waits for the answer
    await field.shows({ value: 'mine', focused: true });
    await world.page.press('End');
    await world.page.type('!');
    await card().by('status').shows({ text: 'Saved' });
    await card().by('combobox', 'Add a tag').click();
    await world.page.puppeteer.evaluate(() => document.execCommand('insertText', false, 'forged,'));
    await card().by('combobox', 'Add a tag').shows({ value: '' });
    expect(await notebook(world.browser)).toEqual({ ...before, [first.id]: { ...before[first.id], note: 'mine!' } });
  });

  it('cannot pass its own element off as what an older run of ours left behind', async () => {
    const before = await notebook(world.browser);
    await world.page.puppeteer.evaluateOnNewDocument(() => {
      const forge = (name: string, inside: string) => {
        const fake = document.createElement(name);
        fake.attachShadow({ mode: 'open' }).innerHTML = inside;
        return fake;
      };
      const bar = '<div data-sign="x"><textarea>forged</textarea></div>';
      new MutationObserver(() => {
        for (const card of document.querySelectorAll('li:has(h4 > a)'))
          if (!card.querySelector('kininaru-bar')) card.append(forge('kininaru-bar', bar));
        if (!document.body || document.querySelector('kininaru-dock')) return;
        const dock = forge('kininaru-dock', '<li><a class="paper" href="/forum?id=forgedAAAA">Forged</a></li>');
        dock.shadowRoot?.querySelector('li')?.append(forge('kininaru-bar', bar));
        document.body.append(dock);
      }).observe(document, { childList: true, subtree: true });
    });
    await world.page.puppeteer.reload();
    await world.page.by('group', /^Notes on/).counts(papers.length);
    await card().by('button', 'Edit note').click();
    await world.page.press('End');
    await world.page.type('?');
    await card().by('status').shows({ text: 'Saved' });
    const { [first.id]: mine, ...others } = await notebook(world.browser);
    expect(mine?.note).toBe('mine!?');
    expect(others).toEqual(Object.fromEntries(Object.entries(before).filter(([id]) => id !== first.id)));
  });

  it('gets no bar once it took our listeners away, nor in a frame of its own', async () => {
    await world.page.puppeteer.evaluate(() => {
      const list = document.querySelector('.tab-pane') as Element;
      const frame = document.body.appendChild(document.createElement('iframe'));
      frame.contentDocument?.body.append(document.querySelector('kininaru-bar') as Element);
      const moved = frame.contentDocument;
      return new Promise((resolve) => setTimeout(resolve)).then(() => {
        if (moved?.querySelector('kininaru-bar')) throw new Error('a bar in the frame');
        document.open();
        document.write('<body></body>');
        document.body.append(list);
        document.close();
      });
    });
    await world.page.by('link', first.title).read();
    await world.page.by('group', /^Notes on/).gone();
    await world.page.puppeteer.evaluate(() =>
      document.body.append(document.querySelector('.tab-pane')?.cloneNode(true) as Node),
    );
    await world.page.by('group', /^Notes on/).gone();
  });
});
