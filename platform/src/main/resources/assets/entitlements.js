// Comfort only: every page works without this.
document.addEventListener("input", event => {
    const box = event.target;
    if (!(box instanceof HTMLInputElement) || box.type !== "text") {
        return;
    }
    const asWritten = box.closest(".masp-field")?.querySelector("input[value='as-written']");
    if (asWritten && box.value !== "") {
        asWritten.checked = true;
    }
});

document.addEventListener("change", event => {
    const chosen = event.target;
    if (!(chosen instanceof HTMLInputElement) || chosen.type !== "radio" || chosen.value === "as-written") {
        return;
    }
    chosen.closest(".masp-instead")?.closest(".masp-field").querySelectorAll("input[type='text']")
        .forEach(box => box.value = "");
});

document.getElementById("errors")?.focus();
