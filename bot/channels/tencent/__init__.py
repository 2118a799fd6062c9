"""What the doors of WeChat and WeCom share: the encrypted envelope, its XML, the HTTP API and its access token."""
