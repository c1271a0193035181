const form = document.querySelector('.filters');
const nothing = document.querySelector('.nothing');
const status = form.querySelector('[role=status]');
const groups = document.querySelectorAll('.group');
const cards = [...document.querySelectorAll('.card')].map((element) => ({
  element,
  rule: element.dataset.rule.split(' '),
  severity: [element.dataset.severity],
  platform: [element.dataset.platform],
  author: [element.dataset.author],
  campaign: [element.dataset.campaign],
  audience: [element.dataset.audience],
  topic: [element.dataset.topic],
}));

function apply() {
  const fields = Object.fromEntries(new FormData(form));
  const { text, severity, ...facets } = fields;
  const words = text.trim().toLowerCase();
  const wanted = Object.entries(facets).filter(([, value]) => value !== '');
  let shown = 0;
  for (const card of cards) {
    const fits =
      (severity === '' || severity.split(' ').includes(card.severity[0])) &&
      wanted.every(([name, value]) => card[name].includes(value)) &&
      (words === '' || card.element.textContent.toLowerCase().includes(words));
    card.element.hidden = !fits;
    if (fits) shown++;
  }
  status.textContent = status.dataset.template.replace('#', shown);
  nothing.hidden = shown > 0;
  for (const group of groups) group.hidden = !group.querySelector('.card:not([hidden])');
}

/** A link to a post has to lead there, whatever is filtered. */
function reveal() {
  const card = location.hash.startsWith('#post-') && document.querySelector(location.hash)?.closest('.card');
  if (!card?.hidden) return;
  form.reset();
  apply();
  card.scrollIntoView();
}

if (cards.length > 0) {
  form.hidden = false;
  form.addEventListener('input', apply);
  form.addEventListener('reset', () => setTimeout(apply));
  form.addEventListener('submit', (event) => event.preventDefault());
  addEventListener('hashchange', reveal);
  // A browser that goes back restores what was chosen.
  apply();
}
