// Times in the reader's own zone, questions before what cannot be undone, one post for one click.
(function () {
  'use strict';

  function localTimes(root) {
    root.querySelectorAll('time[datetime]:not([data-local])').forEach(function (element) {
      var at = new Date(element.getAttribute('datetime'));
      if (isNaN(at)) return;
      element.dataset.local = 'true';
      element.title = element.textContent;
      element.textContent = new Intl.DateTimeFormat(document.documentElement.lang || 'en', {
        year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hour12: false, timeZoneName: 'short'
      }).format(at);
    });
  }

  document.addEventListener('submit', function (event) {
    var form = event.target;
    var question = (event.submitter && event.submitter.dataset.ask) || form.dataset.ask;
    if (question && !window.confirm(question)) {
      event.preventDefault();
      return;
    }
    if (form.method === 'post') {
      if (form.dataset.sent) {
        event.preventDefault();
        return;
      }
      form.dataset.sent = 'true';
    }
  });
  // Back from the browser's page cache: the form may be sent again.
  window.addEventListener('pageshow', function () {
    document.querySelectorAll('form[data-sent]').forEach(function (form) { delete form.dataset.sent; });
  });

  document.addEventListener('change', function (event) {
    if (event.target.matches('[data-submits]')) event.target.form.requestSubmit();
    if (event.target.matches('[data-shows]')) parts(event.target.form);
  });

  // A part with data-when="field=VALUE OTHER" is shown while the field holds one of the values.
  function parts(root) {
    root.querySelectorAll('[data-when]').forEach(function (part) {
      var rule = part.dataset.when.split('=');
      var field = document.querySelector('[name="' + rule[0] + '"]');
      if (!field) return;
      var value = field.type === 'radio' ? (document.querySelector('[name="' + rule[0] + '"]:checked') || {}).value : field.value;
      part.hidden = rule[1].split(' ').indexOf(value || '') < 0;
      part.querySelectorAll('input, select, textarea').forEach(function (input) { input.disabled = part.hidden; });
    });
  }

  document.addEventListener('DOMContentLoaded', function () {
    localTimes(document);
    parts(document);
    var problem = document.querySelector('[data-focus]');
    if (problem) problem.focus();
  });
  document.addEventListener('htmx:load', function (event) { localTimes(event.detail.elt.parentNode || document); });
})();
