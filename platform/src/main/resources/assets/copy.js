// Comfort only: a link that is shown once is marked whole and copied. Without it, it is marked and copied by hand.
document.querySelectorAll("[data-copy]").forEach(button => {
    const box = document.getElementById(button.dataset.copy);
    const said = button.nextElementSibling;
    box.addEventListener("focus", () => box.select());
    button.addEventListener("click", async () => {
        box.focus();
        box.select();
        let copied = true;
        try {
            await navigator.clipboard.writeText(box.value);
        } catch {
            copied = document.execCommand("copy");
        }
        said.textContent = copied ? button.dataset.copied : button.dataset.marked;
    });
    button.hidden = false;
});
