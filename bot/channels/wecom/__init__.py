"""WeCom: customer service for people on WeChat (kf), and a robot inside a company."""
