// <error-summary>: takes the focus when it comes into the page, also after an enhanced submission, where autofocus does not.
class ErrorSummary extends HTMLElement {
  connectedCallback() {
    this.firstElementChild?.focus();
  }
}

customElements.define("error-summary", ErrorSummary);
