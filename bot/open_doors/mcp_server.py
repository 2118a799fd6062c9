"""The Model Context Protocol over the tools: on stdin and stdout, or stateless over HTTP.

Its library takes a second and 70 MB, so it is an extra, and only what opens this door imports this module.
"""

import json
import logging
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from importlib.metadata import version
from typing import Any
from urllib.parse import urlsplit

import mcp_types as mcp
from mcp.server import Server
from mcp.server.stdio import stdio_server
from mcp.server.streamable_http_manager import StreamableHTTPSessionManager
from mcp.server.transport_security import TransportSecuritySettings
from mcp.shared.exceptions import MCPError

from bot.answers.json_lines import BadInputError, dump
from bot.open_doors.answering import Answering
from bot.open_doors.tools import TOOLS, Tool, call, explain
from bot.server.bodies import BODY_LIMIT

POLICY = "jifen://policy"
LOOPBACK = ("127.0.0.1", "localhost", "[::1]")
INSTRUCTIONS = (
    "Questions, scores and deadlines of the Shanghai residence-permit points (积分). Not an official service: say so, "
    "name the source and the day it was checked, and call a score an estimate. Never ask for a name or an ID number."
)

Context = Any


def mcp_server(answering: Answering, policy: Callable[[], Mapping[str, Any]]) -> Server[Any]:
    """Return a server of the tools; it keeps no session and stores nothing.

    Args:
        answering: what answers.
        policy: gives the numbers in force today, for the resource `jifen://policy`.

    """
    # The library's own logs may quote what was sent.
    logging.getLogger("mcp").setLevel(logging.CRITICAL)
    return Server(
        "jifen",
        version=version("jifen-bot"),
        instructions=INSTRUCTIONS,
        on_list_tools=_list_tools,
        on_call_tool=partial(_call_tool, answering),
        on_list_resources=_list_resources,
        on_read_resource=partial(_read_resource, policy),
    )


async def _list_tools(_: Context, __: Any) -> mcp.ListToolsResult:
    return mcp.ListToolsResult(tools=[_described(name, tool) for name, tool in TOOLS.items()])


async def _call_tool(answering: Answering, _: Context, asked: mcp.CallToolRequestParams) -> mcp.CallToolResult:
    if asked.name not in TOOLS:
        raise MCPError(mcp.INVALID_PARAMS, f"there is no such tool: there are {', '.join(TOOLS)}")
    try:
        answer = await call(answering, asked.name, asked.arguments or {})
    except BadInputError as error:
        return mcp.CallToolResult(content=[_text(explain(error))], is_error=True)
    return mcp.CallToolResult(content=[_text(dump(answer))], structured_content=answer)


async def _list_resources(_: Context, __: Any) -> mcp.ListResourcesResult:
    return mcp.ListResourcesResult(resources=[_policy_described()])


async def _read_resource(
    policy: Callable[[], Mapping[str, Any]], _: Context, asked: mcp.ReadResourceRequestParams
) -> mcp.ReadResourceResult:
    if asked.uri != POLICY:
        raise MCPError(mcp.INVALID_PARAMS, f"there is no such resource: there is {POLICY}")
    text = json.dumps(policy(), ensure_ascii=False)
    return mcp.ReadResourceResult(
        contents=[mcp.TextResourceContents(uri=POLICY, mime_type="application/json", text=text)]
    )


async def serve_stdio(server: Server[Any]) -> None:
    """Serve one assistant on stdin and stdout until it hangs up."""
    async with stdio_server() as (reading, writing):
        await server.run(reading, writing, server.create_initialization_options())


def over_http(server: Server[Any], public_url: str) -> StreamableHTTPSessionManager:
    """Return what serves the server over HTTP: its `asgi_app` works while its `run()` is entered, and only once.

    Args:
        server: what is served.
        public_url: the site's address; a request for another host than this one and loopback is refused, so that no
            page in a browser can reach a server on the reader's own machine.

    """
    hosts, origins = _allowed(public_url)
    security = TransportSecuritySettings(allowed_hosts=[*hosts], allowed_origins=[*origins])
    return StreamableHTTPSessionManager(
        server, json_response=True, stateless=True, security_settings=security, max_request_body_size=BODY_LIMIT
    )


def _allowed(public_url: str) -> tuple[Sequence[str], Sequence[str]]:
    hosts = [place for name in LOOPBACK for place in (name, f"{name}:*")]
    origins = [f"http://{host}" for host in hosts]
    if public_url:
        hosts.append(urlsplit(public_url).netloc)
        origins.append(public_url)
    return hosts, origins


def _described(name: str, tool: Tool) -> mcp.Tool:
    only_reads = mcp.ToolAnnotations(
        read_only_hint=True, destructive_hint=False, idempotent_hint=True, open_world_hint=False
    )
    return mcp.Tool(
        name=name,
        title=tool.title,
        description=tool.description,
        input_schema=tool.takes.model_json_schema(),
        output_schema=tool.gives.model_json_schema(),
        annotations=only_reads,
    )


def _policy_described() -> mcp.Resource:
    return mcp.Resource(
        name="policy",
        title="The numbers of the policy in force",
        uri=POLICY,
        description="Points, caps and thresholds by name, as they are in force today.",
        mime_type="application/json",
    )


def _text(said: str) -> mcp.TextContent:
    return mcp.TextContent(type="text", text=said)
