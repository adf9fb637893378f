/* Single keys at the desk. Each element that a key stands for carries it as data-key; without this script all of them are
   ordinary links, buttons and disclosures. The keys can be switched off (WCAG 2.1.4). */
(function () {
    "use strict";
    var KEPT = "masp-desk-keys";
    var on = localStorage.getItem(KEPT) !== "off";
    var box = document.getElementById("keys-on");
    if (box) {
        document.getElementById("keys-switch").hidden = false;
        box.checked = on;
        box.addEventListener("change", function () {
            on = box.checked;
            localStorage.setItem(KEPT, on ? "on" : "off");
        });
    }

    function typing(element) {
        return /^(INPUT|TEXTAREA|SELECT)$/.test(element.tagName) && element.type !== "checkbox" && element.type !== "radio";
    }

    function firstField(details) {
        return details.querySelector("input:not([type=hidden]), textarea, select, button");
    }

    function follow(element) {
        if (element.tagName === "DETAILS") {
            document.querySelectorAll("details.desk-step[open]").forEach(function (other) {
                other.open = other === element;
            });
            element.open = true;
            var field = firstField(element);
            (field && field.offsetParent !== null ? field : element.querySelector("summary")).focus();
            if (field && field.select) {
                field.select();
            }
            element.scrollIntoView({ block: "nearest" });
        } else if (element.type === "search") {
            element.focus();
            element.select();
        } else {
            element.click();
        }
    }

    function rows(step) {
        var links = Array.prototype.slice.call(document.querySelectorAll(".desk-table tbody th a, .guide-table tbody th a"));
        var next = links.indexOf(document.activeElement) + step;
        if (links.length > 0) {
            links[Math.min(Math.max(next, 0), links.length - 1)].focus();
        }
    }

    document.addEventListener("keydown", function (event) {
        var at = document.activeElement || document.body;
        if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && at.form) {
            event.preventDefault();
            at.form.requestSubmit();
            return;
        }
        if (event.key === "Escape" && at.closest && at.closest("details.desk-step")) {
            var open = at.closest("details.desk-step");
            open.open = false;
            open.querySelector("summary").focus();
            return;
        }
        if (!on || event.ctrlKey || event.metaKey || event.altKey || event.isComposing || typing(at)) {
            return;
        }
        if (event.key === "j" || event.key === "k") {
            rows(event.key === "j" ? 1 : -1);
            return;
        }
        var found = document.querySelector("[data-key=\"" + CSS.escape(event.key) + "\"]");
        if (found) {
            event.preventDefault();
            follow(found);
        }
    });

    /* A form that is on its way is not sent again by an impatient hand; the server bears that too. */
    document.addEventListener("submit", function (event) {
        if (event.target.method === "post") {
            if (event.target.dataset.sent) {
                event.preventDefault();
            }
            event.target.dataset.sent = "yes";
        }
    });
    window.addEventListener("pageshow", function () {
        document.querySelectorAll("form[data-sent]").forEach(function (form) {
            delete form.dataset.sent;
        });
    });
}());
