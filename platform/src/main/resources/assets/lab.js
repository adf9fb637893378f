/* Says that a change could not be worked out, where htmx alone would leave the old result standing: signed out meanwhile, or no
   connection. Forms that are not right (422) bring their own words. */
(function () {
    "use strict";
    var lost = document.getElementById("lab-lost");
    if (!lost) {
        return;
    }
    function show(event) {
        if (!event.detail.xhr || event.detail.xhr.status !== 422) {
            lost.hidden = false;
            lost.focus();
        }
    }
    document.body.addEventListener("htmx:responseError", show);
    document.body.addEventListener("htmx:sendError", show);
    document.body.addEventListener("htmx:afterSwap", function () {
        lost.hidden = true;
    });
}());
