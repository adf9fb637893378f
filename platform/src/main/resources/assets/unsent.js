// Comfort only: what was written in one form and not sent is not lost to another form's button, or a link, without a question.
const written = new Set();

document.addEventListener("input", event => {
    const box = event.target;
    if (box instanceof HTMLTextAreaElement && box.form && !box.form.hasAttribute("hx-post")) {
        if (box.value.trim() === box.defaultValue.trim()) {
            written.delete(box);
        } else {
            written.add(box);
        }
    }
});

document.addEventListener("submit", event => written.forEach(box => {
    if (box.form === event.target) {
        written.delete(box);
    }
}));

window.addEventListener("beforeunload", event => {
    if ([...written].some(box => box.isConnected)) {
        event.preventDefault();
    }
});
