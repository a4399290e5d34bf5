// <filter-memory name="/list"> around a GET form: offers the last filter again. Kept in this browser only, and only field
// values of filters; nothing is applied unasked.
class FilterMemory extends HTMLElement {
  connectedCallback() {
    const key = `filter:${this.getAttribute("name")}`;
    const form = this.querySelector("form");
    form.addEventListener("submit", () => {
      const used = new URLSearchParams([...new FormData(form)].filter(([, value]) => value !== ""));
      if (used.size === 0) localStorage.removeItem(key);
      else localStorage.setItem(key, used.toString());
    });
    const last = localStorage.getItem(key);
    if (!last || location.search.length > 1 || this.querySelector(".filter-last")) return;
    const link = document.createElement("a");
    link.className = "filter-last";
    link.href = `${this.getAttribute("name")}?${last}`;
    link.textContent = "恢复上次的筛选";
    form.querySelector(".filter-buttons").append(link);
  }
}

customElements.define("filter-memory", FilterMemory);
