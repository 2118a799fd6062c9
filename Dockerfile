# One image for every role: the assistant (`jifen run`), and any other command of it.
#   docker build -t jifen .
#   docker run --rm -p 127.0.0.1:8000:8000 -v jifen:/data jifen
FROM python:3.13-slim AS build
ENV PIP_NO_CACHE_DIR=1 PIP_DISABLE_PIP_VERSION_CHECK=1
WORKDIR /src
RUN python -m venv /venv
# The packages change seldom and the program often: two layers.
COPY requirements/mcp.txt requirements/mcp.txt
RUN /venv/bin/pip install --require-hashes --no-deps -r requirements/mcp.txt
COPY pyproject.toml README.md LICENSE ./
COPY language language
COPY faq faq
COPY flows flows
COPY bot bot
RUN /venv/bin/pip install --no-deps --no-build-isolation . && /venv/bin/python -m compileall -q /venv/lib && \
    cd / && /venv/bin/python -m bot.compile_ahead

FROM python:3.13-slim
LABEL org.opencontainers.image.title="jifen" org.opencontainers.image.licenses="MIT"
RUN useradd --system --uid 10001 --no-create-home jifen && install -d -o jifen /data
COPY --from=build /venv /venv
ENV PATH=/venv/bin:$PATH PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1 \
    JIFEN_DATA_DIR=/data JIFEN_HOST=0.0.0.0 JIFEN_LOG_FORMAT=json
USER jifen
WORKDIR /data
VOLUME /data
EXPOSE 8000
STOPSIGNAL SIGTERM
# Whether the process answers; what it lacks says /readyz, and no restart would bring that.
HEALTHCHECK --interval=15s --timeout=3s --start-period=30s \
    CMD ["python", "-c", "import urllib.request as u; u.urlopen('http://127.0.0.1:8000/livez', timeout=2)"]
ENTRYPOINT ["jifen"]
CMD ["run"]
