import { describe, expect, it } from '@jest/globals';
import { html } from './html.ts';

describe('html', () => {
  it('writes what stands in it as text', () => {
    expect(html`<b title="${'"\''}">${'<script>&'}</b>`.text).toBe(
      '<b title="&quot;&#39;">&lt;script&gt;&amp;</b>',
    );
  });

  it('takes its own pieces as they are', () => {
    const items = ['a', '<'].map((name) => html`<i>${name}</i>`);
    expect(html`${items}${html`<b>!</b>`}`.text).toBe('<i>a</i><i>&lt;</i><b>!</b>');
  });
});
