// Passkeys need a script: without it, or on a device that knows none, the buttons stay away and everything else works.
const possible = window.PublicKeyCredential?.parseCreationOptionsFromJSON !== undefined;

for (const form of document.querySelectorAll("form[data-passkey]")) {
    if (!possible) {
        continue;
    }
    form.hidden = false;
    form.querySelector("button[type=submit]").hidden = false;
    form.querySelector("[data-passkey-without]")?.remove();
    form.addEventListener("submit", event => {
        if (form.elements.credential.value === "") {
            event.preventDefault();
            ask(form);
        }
    });
}

async function ask(form) {
    const failed = form.querySelector("[data-passkey-failed]");
    failed.hidden = true;
    try {
        const answer = await fetch(form.dataset.options, {
            method: "POST",
            body: new URLSearchParams({_csrf: form.elements._csrf.value})
        });
        if (!answer.ok) {
            throw new Error(answer.status);
        }
        const options = await answer.json();
        const credential = form.dataset.passkey === "create"
            ? await navigator.credentials.create({publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options)})
            : await navigator.credentials.get({publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options)});
        form.elements.credential.value = JSON.stringify(credential.toJSON());
        form.submit();
    } catch (problem) {
        failed.hidden = false;
    }
}
