import assert from 'node:assert/strict';
import { html, joined } from '../../../../../src/core/answers/views/html';

const HOSTILE = `"><script>alert('&')</script>`;
const ESCAPED = '&quot;&gt;&lt;script&gt;alert(&#39;&amp;&#39;)&lt;/script&gt;';

describe('html', () => {
  it('escapes text in elements and between quotes, and not what it has made itself', () => {
    const inside = html`<b title="${HOSTILE}">${HOSTILE}</b>`;
    assert.equal(String(inside), `<b title="${ESCAPED}">${ESCAPED}</b>`);
    assert.equal(String(html`<p>${inside}${inside}</p>`), `<p>${inside}${inside}</p>`);
  });

  it('writes lists one after the other, numbers, and nothing for false and undefined', () => {
    assert.equal(String(html`<p>${[html`<i></i>`, 'a', [1, false, undefined]]}${0}</p>`), '<p><i></i>a10</p>');
    assert.equal(String(html`${joined(['a', undefined, 'b', false, html`<i></i>`], ' · ')}`), 'a · b · <i></i>');
  });

  it('leaves out the line breaks of a template, but not between attributes', () => {
    const text = html`
      <p
        class="a"
        id="b"
      >
        ${'one\ntwo'} <b>three</b>
      </p>
    `;
    assert.equal(String(text), '<p class="a" id="b" >one\ntwo <b>three</b></p>');
  });

  it('writes attributes, those without a value too', () => {
    const made = { id: HOSTILE, checked: true, disabled: false, title: undefined, width: 3 };
    assert.equal(String(html`<a${made}>b</a>`), `<a id="${ESCAPED}" checked width="3">b</a>`);
  });

  it('refuses a value that is not between quotes, and markup where only text may be', () => {
    assert.throws(() => html`<p class=${'a'}></p>`, TypeError);
    assert.throws(() => html`<p ${'onclick'}="a"></p>`, TypeError);
    assert.throws(() => html`<${'script'}></p>`, TypeError);
    assert.throws(() => html`<p ${html`<b></b>`}></p>`, TypeError);
    assert.throws(() => html`<p class="${html`<b></b>`}"></p>`, TypeError);
    assert.throws(() => html`<p>${{ id: 'a' }}</p>`, TypeError);
    // What looks like markup without having been made by it.
    assert.throws(() => html`<p>${JSON.parse('{ "text": "<b>" }')}</p>`, TypeError);
  });
});
