import { ANSWERS_FORMAT, ANSWERS_VERSION } from '../../formats/client-answers-file.ts';

/**
 * The one script of the page a client answers in. It reads its words and ids from `data-` attributes, sends nothing
 * anywhere, and hands the answers to the browser as a file. It is the same for every page, so that the page's policy can
 * name its checksum and let no other script run.
 */
export const ANSWER_SCRIPT = `
'use strict';
(function () {
  var form = document.getElementById('answers');
  var say = form.dataset;
  var name = document.getElementById('by');
  var day = document.getElementById('on');
  var told = document.getElementById('told');
  var count = document.getElementById('count');
  var isSaved = true;
  document.documentElement.classList.add('runs');
  if (!day.value) day.value = localDay(new Date(Date.now()));

  function localDay(date) {
    var two = function (number) { return String(number).padStart(2, '0'); };
    return date.getFullYear() + '-' + two(date.getMonth() + 1) + '-' + two(date.getDate());
  }

  function answers() {
    return Array.from(form.querySelectorAll('[data-collaboration]')).map(function (part) {
      var answer = part.querySelector('input:checked');
      var comment = part.querySelector('textarea').value.trim();
      var line = { collaborationId: part.dataset.collaboration };
      if (answer && answer.value) line.answer = answer.value;
      if (comment) line.comment = comment;
      return line;
    }).filter(function (line) { return line.answer || line.comment; });
  }

  function tell(words, isProblem) {
    told.textContent = words;
    told.className = isProblem ? 'problem' : '';
  }

  function recount() {
    count.textContent = String(answers().length);
    isSaved = false;
    tell('', false);
  }

  form.addEventListener('input', recount);
  form.addEventListener('submit', function (event) {
    event.preventDefault();
    var list = answers();
    var by = name.value.replace(/\\s+/g, ' ').trim();
    if (!by) { tell(say.needName, true); name.focus(); return; }
    if (!day.value) { tell(say.needDay, true); day.focus(); return; }
    if (list.length === 0) { tell(say.needAnswer, true); return; }
    var file = {
      format: '${ANSWERS_FORMAT}',
      version: ${ANSWERS_VERSION},
      campaignId: say.campaign,
      by: by,
      on: day.value,
      answers: list
    };
    var blob = new Blob([JSON.stringify(file, null, 2)], { type: 'application/json' });
    var link = document.createElement('a');
    link.href = URL.createObjectURL(blob);
    link.download = say.file + '_' + day.value + '.json';
    document.body.appendChild(link);
    link.click();
    link.remove();
    isSaved = true;
    tell(say.saved, false);
  });
  window.addEventListener('beforeunload', function (event) {
    if (!isSaved) event.preventDefault();
  });
})();
`;
