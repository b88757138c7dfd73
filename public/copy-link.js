// Lets people copy the address of a part of a page, and how to cite it. Without this script nothing is missing: the same
// links stand on the page.

// What to say, in the language of the page.
const WORDS = JSON.parse(document.currentScript.dataset.words);

const status = document.createElement('p');
status.setAttribute('role', 'status');
status.className = 'govuk-visually-hidden';
document.querySelector('main').append(status);

const addressOf = (id) => `${location.origin}${location.pathname}#${id}`;

async function copy(text, done) {
  status.textContent = '';
  try {
    await navigator.clipboard.writeText(text);
    status.textContent = done;
  } catch {
    status.textContent = WORDS.failed;
  }
  return status.textContent;
}

function offer(place, { label, about, text, done }) {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'copy';
  button.textContent = label;
  button.setAttribute('aria-label', `${label}: ${about}`);
  button.addEventListener('click', async () => {
    button.textContent = await copy(text(), done);
    setTimeout(() => (button.textContent = label), 3000);
  });
  place.after(button);
}

for (const heading of document.querySelectorAll('main h2[id]:not(.unnumbered), main h3[id]'))
  offer(heading, {
    label: WORDS.link,
    about: heading.textContent.trim(),
    text: () => addressOf(heading.id),
    done: WORDS.copiedLink,
  });
for (const cited of document.querySelectorAll('main .cite'))
  offer(cited, {
    label: WORDS.text,
    about: cited.textContent.trim().slice(0, 60),
    text: () => cited.textContent.trim(),
    done: WORDS.copiedText,
  });
for (const link of document.querySelectorAll('main a[data-copy]'))
  link.addEventListener('click', () => copy(addressOf(link.hash.slice(1)), WORDS.copiedLink));
