import { expect, it } from 'vitest';
import { addTags, cardOf, inBothBrowsers, notebook, titlesOn } from './both';

inBothBrowsers('one paper in two windows', (world) => {
  it('shows in one what is typed in the other, and keeps what both type', async () => {
    const one = await world.openVenue();
    const title = (await titlesOn(one))[2] ?? '';
    const other = await world.openVenue();
    const [here, there] = [cardOf(one, title), cardOf(other, title)];

    await here.by('button', 'Write a note').click();
    await here.by('textbox', 'Note').type('typed here');
    await here.by('status').shows({ text: 'Saved' });
    await other.show(); // Chromium gives no accessibility tree of a page in the background
    await there.by('listitem').counts(1);
    await there.by('button', 'Edit note').read();
    await addTags(other, title, 'LoRA');
    await one.show();
    await here.by('button', 'Remove tag LoRA').read();
    // The field in use keeps its text, its caret and the focus of its own window.
    await here.by('textbox', 'Note').shows({ value: 'typed here' });

    await other.show();
    await there.by('button', 'Edit note').click();
    await there.by('textbox', 'Note').shows({ value: 'typed here', focused: true });
    await other.type(', and there');
    await there.by('status').shows({ text: 'Saved' });
    await one.show();
    await here.by('textbox', 'Note').shows({ value: 'typed here, and there', focused: true });
    await one.type('!');
    await here.by('status').shows({ text: 'Saved' });
    const [note] = Object.values(await notebook(world.browser)).map((annotation) => annotation.note);
    expect(note).toMatch(/typed here(!, and there|, and there!)/);
    await other.show();
    await there.by('textbox', 'Note').shows({ value: note ?? '' });

    await there.by('textbox', 'Note').replace('');
    await there.by('status').shows({ text: 'Saved' });
    await one.show();
    await here.by('textbox', 'Note').shows({ value: '' });
    await one.close();
    await other.close();
  });
});
