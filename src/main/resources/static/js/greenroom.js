// Times in the reader's own zone, questions before what cannot be undone, one post for one click.
(function () {
  'use strict';

  var language = document.documentElement.lang || 'en';
  var shown = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    year: 'numeric', month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit', hour12: false
  });

  function localTimes(root) {
    root.querySelectorAll('time[datetime*="T"]:not([data-local])').forEach(function (element) {
      var at = new Date(element.getAttribute('datetime'));
      if (isNaN(at)) return;
      element.dataset.local = 'true';
      element.title = element.textContent;
      element.textContent = shown.format(at);
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

  // The place in the navigation: where the address begins with it, else where the first crumb leads.
  function here() {
    var crumb = document.querySelector('.crumbs a');
    var paths = [window.location.pathname].concat(crumb ? [crumb.pathname] : []);
    var links = Array.prototype.slice.call(document.querySelectorAll('.bar nav a'));
    paths.some(function (path) {
      var link = links.filter(function (one) { return (path + '/').indexOf(one.pathname + '/') === 0; })
        .sort(function (one, other) { return other.pathname.length - one.pathname.length; })[0];
      if (link) link.setAttribute('aria-current', 'page');
      return link;
    });
    document.querySelectorAll('.bar nav [aria-current], .subnav [aria-current]').forEach(function (link) {
      var row = link.closest('nav, ul');
      row.scrollLeft = link.offsetLeft - row.offsetLeft - (row.clientWidth - link.offsetWidth) / 2;
    });
  }

  document.addEventListener('DOMContentLoaded', function () {
    here();
    localTimes(document);
    parts(document);
    var problem = document.querySelector('[data-focus]');
    if (problem) problem.focus();
  });
  document.addEventListener('htmx:load', function (event) { localTimes(event.detail.elt.parentNode || document); });
})();
