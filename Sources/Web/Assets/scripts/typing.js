// Whether keys are being typed into something, so that they are not commands.
export function isTyping(target) {
  return target instanceof Element && target.matches("input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]");
}
