// <autosave-draft to="/drafts/NAME"> around a form: sends what was typed to the server a moment after the typing stops. What the page
// itself put into the form (its version, its key) is not typed and not sent, but for the token against forged requests.
// Whoever types before the script has arrived loses nothing: what differs from the page is then saved as well. Without script nothing is saved, and the form's own submission works as ever.
const DELAY = 2000;
const NEVER = new Set(["password", "file", "hidden"]);
const TOKEN = "__RequestVerificationToken";

// Going back lets the browser fill the form again with what may have been sent long ago.
const cameBack = () => performance.getEntriesByType("navigation")[0]?.type === "back_forward";

const changed = (field) => {
  if (NEVER.has(field.type)) return false;
  if (field instanceof HTMLSelectElement) return selected(field) !== initial(field);
  if (field.type === "checkbox" || field.type === "radio") return field.checked !== field.defaultChecked;
  return field.defaultValue !== undefined && field.value !== field.defaultValue;
};

const selected = (field) => [...field.selectedOptions].map((option) => option.index).join();

// Without a marked option, a box that takes one value begins with its first.
const initial = (field) => {
  const marked = [...field.options].filter((option) => option.defaultSelected).map((option) => option.index);
  return field.multiple ? marked.join() : String(marked.at(-1) ?? 0);
};

class AutosaveDraft extends HTMLElement {
  #timer = 0;
  #status = null;

  connectedCallback() {
    this.#status = this.querySelector("[data-draft-status]");
    this.addEventListener("input", this.#later);
    document.addEventListener("submit", this.#sent);
    if (!cameBack() && [...(this.querySelector("form")?.elements ?? [])].some(changed)) this.#later();
  }

  disconnectedCallback() {
    document.removeEventListener("submit", this.#sent);
    clearTimeout(this.#timer);
  }

  #later = () => {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#save, DELAY);
  };

  // Its own form takes the typing along; another form of the page, an upload beside it, leads away and must not lose it.
  #sent = (event) => {
    if (this.contains(event.target)) clearTimeout(this.#timer);
    else if (this.#timer) this.#save();
  };

  #save = async () => {
    clearTimeout(this.#timer);
    this.#timer = 0;
    const form = this.querySelector("form");
    const body = new URLSearchParams();
    for (const [name, value] of new FormData(form)) {
      const field = form.elements.namedItem(name);
      if (typeof value === "string" && (name === TOKEN || !NEVER.has(field?.type))) body.append(name, value);
    }
    try {
      const answer = await fetch(this.getAttribute("to"), { method: "POST", body, redirect: "error", keepalive: true });
      this.#say(answer.ok ? `草稿已自动保存 ${new Date().toTimeString().slice(0, 5)}` : "草稿没有保存");
    } catch {
      this.#say("草稿没有保存：网络不通");
    }
  };

  #say(text) {
    if (this.#status) this.#status.textContent = text;
  }
}

customElements.define("autosave-draft", AutosaveDraft);
