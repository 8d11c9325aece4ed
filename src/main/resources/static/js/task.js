// Shows a task's form (form-js) and where its case stands (bpmn-js); the answer goes as JSON in an ordinary form post.
(function () {
  'use strict';

  function showForm(box) {
    var form = new FormViewer.Form({ container: box });
    var post = document.getElementById('answer-form');
    form.importSchema(JSON.parse(box.dataset.schema), JSON.parse(box.dataset.values || '{}')).then(function () {
      form.setProperty('readOnly', !post);
      box.dataset.ready = 'true';
      showFaults(form, JSON.parse(box.dataset.faults || '[]'));
      tidyLinks(box);
    });
    if (!post) return;
    post.addEventListener('submit', function (event) {
      var outcome = form.submit();
      if (Object.keys(outcome.errors).length) {
        event.preventDefault();
        event.stopPropagation();
        var first = box.querySelector('.fjs-has-errors input, .fjs-has-errors textarea, .fjs-has-errors select');
        if (first) first.focus();
        return;
      }
      post.elements.answer.value = JSON.stringify(outcome.data);
    }, true);
  }

  // Faults found by the server, beside the fields they name.
  function showFaults(form, faults) {
    var errors = {};
    form.get('formFieldRegistry').forEach(function (field) {
      faults.forEach(function (fault) {
        if (field.key && (fault.field === field.key || fault.field.indexOf(field.key + '[') === 0)) {
          (errors[field.id] = errors[field.id] || []).push(fault.message);
        }
      });
    });
    if (Object.keys(errors).length) form._setState({ errors: errors });
  }

  // Links of the form to Greenroom's own pages open here.
  function tidyLinks(box) {
    box.querySelectorAll('a[href]').forEach(function (link) {
      if (link.host === window.location.host) link.removeAttribute('target');
    });
  }

  function showDiagram(box) {
    var viewer = new BpmnJS({ container: box });
    fetch(box.dataset.diagram, { credentials: 'same-origin' })
      .then(function (answer) {
        if (!answer.ok) throw new Error('No diagram');
        return answer.text();
      })
      .then(function (xml) { return viewer.importXML(xml); })
      .then(function () {
        var canvas = viewer.get('canvas');
        var here = viewer.get('elementRegistry').get(box.dataset.element);
        canvas.zoom('fit-viewport', 'auto');
        if (!here) return;
        canvas.addMarker(here.id, 'here');
        if (canvas.zoom() < 0.55) {
          canvas.zoom(0.55);
          canvas.scrollToElement(here, 60);
          var view = canvas.viewbox();
          canvas.viewbox({
            x: here.x + here.width / 2 - view.width / 2, y: here.y + here.height / 2 - view.height / 2,
            width: view.width, height: view.height
          });
        }
        box.dataset.ready = 'true';
      })
      .catch(function () { box.hidden = true; });
  }

  document.addEventListener('DOMContentLoaded', function () {
    document.querySelectorAll('[data-schema]').forEach(showForm);
    document.querySelectorAll('[data-diagram]').forEach(showDiagram);
  });
})();
