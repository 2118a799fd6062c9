"""WeChat's and WeCom's side for tests: it speaks their real protocols over loopback and enforces their limits."""
