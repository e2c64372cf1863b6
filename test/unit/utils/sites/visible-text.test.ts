import { describe, expect, test } from 'vitest';
import { visibleText } from '../../../../utils/sites/visible-text';
import { pageAt } from './support';

const textIn = (html: string, around = '') =>
  visibleText(
    pageAt('https://x.example/', `<div ${around}><b id="name">${html}</b></div>`).querySelector('#name'),
  );

describe('the name in an element', () => {
  test.each([
    ['sr-only', '<span class="sr-only">Stored encrypted</span>'],
    ['visually-hidden', '<span class="visually-hidden">Verified</span>'],
    ['a framework’s own class', '<span class="fui-visuallyHidden">Verified</span>'],
    ['a class of that kind', '<i class="cdk-visually-hidden">x</i><i class="screen-reader-text">y</i>'],
    ['hidden', '<span hidden>Verified</span>'],
    ['display: none', '<span style="color: red; display: none">Verified</span>'],
    ['display:none', '<span style="DISPLAY:NONE">Verified</span>'],
    ['visibility: hidden', '<span style="visibility: hidden">Verified</span>'],
    ['aria-hidden', '<span aria-hidden="true">Verified</span>'],
    ['an icon with words', '<svg><title>Verified</title></svg><span role="img" aria-label="x">V</span>'],
    ['a script and a style', '<script>1</script><style>x</style>'],
    ['an avatar', '<span class="x-Avatar__initials">PR</span>'],
    ['initials by no class', '<i>PR</i>'],
    ['one initial', '<i>P</i>'],
  ])('does not include hidden or decorative text: %s', (_, hidden) => {
    expect(textIn(`${hidden}<span>Priya Raman</span>`)).toBe('Priya Raman');
    expect(textIn(`<span><span>${hidden}</span></span>Priya Raman`)).toBe('Priya Raman');
  });

  test('is the text on screen when a copy for screen readers is next to it', () => {
    const copy = '<span class="visually-hidden">View Priya Raman’s profile</span>';
    expect(textIn(`<span aria-hidden="true">Priya Raman</span>${copy}`)).toBe('Priya Raman');
  });

  test.each(['hidden', 'style="display:none"'])(
    'is undefined in a hidden part of the page (%s)',
    (around) => {
      expect(textIn('Priya Raman', around)).toBeUndefined();
    },
  );

  test.each([
    ['<em>Pri</em>ya Raman', 'Priya Raman'],
    ['<em>P</em>riya Raman', 'Priya Raman'],
    ['<i>Jo</i> <i>Doe</i>', 'Jo Doe'],
    ['<div>Jo</div><div>Doe</div>', 'Jo Doe'],
    ['<span class="avatar-and-name">Priya Raman</span>', 'Priya Raman'],
    ['<i>李</i>李雷', '李雷'],
    ['<i>Jo Doe</i><i>jo@x.example</i>', 'Jo Doe jo@x.example'],
    ['jo@x.example<i>Jo Doe</i>', 'jo@x.example Jo Doe'],
    ['<mark>jo</mark>@x.example', 'jo@x.example'],
    ['j<em>o</em>@x.<em>exam</em>ple', 'jo@x.example'],
    ['', undefined],
  ])('is read from %s as %s', (html, name) => {
    expect(textIn(html)).toBe(name);
  });

  test('is cut to 200 characters in a huge element', () => {
    const name = textIn('<i>Priya </i>'.repeat(5000));
    expect(name?.length).toBeLessThanOrEqual(200);
  });
});
