import { options } from "preact";

/*
 * Preact writes `tabIndex` on a part of an SVG as it stands, and there, where case counts, no browser knows it. React
 * writes it small, and so do we.
 */
const former = options.vnode;
options.vnode = (vnode) => {
  if (typeof vnode.type === "string" && "tabIndex" in vnode.props) {
    const { tabIndex, ...props } = vnode.props;
    vnode.props = Object.assign(props, { tabindex: tabIndex });
  }
  former?.(vnode);
};
