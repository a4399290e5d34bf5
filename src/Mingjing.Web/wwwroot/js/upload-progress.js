// <upload-progress> around a form with files: shows how far the upload is, then goes where the server leads, or shows the page
// with which it has answered. Without script the form is sent by the browser.
class UploadProgress extends HTMLElement {
  connectedCallback() {
    this.addEventListener("submit", this.#send);
  }

  #send = (event) => {
    event.preventDefault();
    const form = event.target;
    const bar = document.createElement("progress");
    bar.max = 100;
    bar.setAttribute("aria-label", "上传进度");
    const text = document.createElement("p");
    text.setAttribute("role", "status");
    text.textContent = "正在上传";
    this.append(bar, text);

    const request = new XMLHttpRequest();
    const target = new URL(form.action || location.href, location.href);
    target.hash = "";
    request.open("POST", target.href);
    request.upload.addEventListener("progress", (e) => {
      if (!e.lengthComputable) return;
      bar.value = (100 * e.loaded) / e.total;
      text.textContent = e.loaded < e.total ? `已上传 ${Math.floor(bar.value)}%` : "上传完成，正在读取";
    });
    request.addEventListener("load", () => {
      if (request.status < 400 && request.responseURL !== target.href) {
        location.assign(request.responseURL);
        return;
      }
      // The same page with its faults, or with what came of the file: shown in place of this one, for it has no address.
      const page = new DOMParser().parseFromString(request.responseText, "text/html");
      document.body.replaceWith(page.body);
      scrollTo(0, 0);
      (document.querySelector("error-summary > *") ?? document.getElementById("content"))?.focus();
    });
    request.addEventListener("error", () => {
      bar.remove();
      text.textContent = "上传中断：网络不通。文件没有收到，请重试。";
    });
    request.send(new FormData(form, event.submitter));
  };
}

customElements.define("upload-progress", UploadProgress);
