// Requests that htmx makes: the token goes along, a failure is told, a button is pressed once.
import { say } from "./text.js";
import { announce } from "./toasts.js";
import { focusWithin } from "./focus.js";

let refocus = () => {};

export function startRequests() {
  document.addEventListener("htmx:configRequest", (event) => {
    event.detail.headers["X-CSRF-Token"] = document.querySelector("meta[name=csrf]").content;
  });
  document.addEventListener("htmx:responseError", (event) => announce(reason(event.detail.xhr.status)));
  document.addEventListener("htmx:sendError", () => announce(say("连不上服务器，请稍后再试", "The server cannot be reached; please try again")));
  document.addEventListener("htmx:beforeSwap", (event) => { refocus = focusWithin(event.detail.target); });
  document.addEventListener("htmx:afterSettle", (event) => settle(event.detail.elt));
  document.addEventListener("submit", (event) => {
    if (!event.defaultPrevented) event.submitter?.setAttribute("aria-busy", "true");
  });
  window.addEventListener("pageshow", () => {
    for (const button of document.querySelectorAll("[aria-busy]")) button.removeAttribute("aria-busy");
  });
}

// A form that came takes the focus; what was in focus and went with the old piece is looked for in the new one.
function settle(fresh) {
  const field = fresh.matches("form, .fact-open") && fresh.querySelector("input:not([type=hidden]), textarea, select");
  if (field) field.focus();
  else if (document.activeElement === document.body) refocus(fresh);
  refocus = () => {};
}

function reason(status) {
  if (status === 401) return say("登录已过期，请重新登录", "You have been signed out; please sign in again");
  if (status === 403) return say("没有权限", "You may not do this");
  if (status === 404) return say("它已不在这里", "It is no longer here");
  if (status === 409 || status === 412) return say("别人刚改过，请刷新后再试", "Somebody changed it; reload and try again");
  return say("没有成功，请再试一次", "It did not work; please try again");
}
