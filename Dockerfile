# The program with its content and assets inside. The tags are pinned: another ICU could write dates differently,
# and replicas must be byte-identical. "chiseled-extra" has ICU and time zones, no shell, and no root.
FROM mcr.microsoft.com/dotnet/sdk:10.0.401-noble AS build
WORKDIR /source
COPY global.json Directory.Build.props Directory.Packages.props BannedSymbols.txt .editorconfig ./
COPY src/Directory.Build.props src/
COPY src/OptOutGuide.Content/OptOutGuide.Content.csproj src/OptOutGuide.Content/packages.lock.json src/OptOutGuide.Content/
COPY src/OptOutGuide.Web/OptOutGuide.Web.csproj src/OptOutGuide.Web/packages.lock.json src/OptOutGuide.Web/
RUN dotnet restore src/OptOutGuide.Web --locked-mode --use-current-runtime
COPY src src
COPY wwwroot wwwroot
COPY content content
RUN dotnet publish src/OptOutGuide.Web --configuration Release --no-restore --use-current-runtime --self-contained false --output /app
# An image with invalid content would not start, so it is not built.
RUN dotnet /app/OptOutGuide.Web.dll check

FROM mcr.microsoft.com/dotnet/aspnet:10.0.12-noble-chiseled-extra
WORKDIR /app
COPY --from=build /app .
USER $APP_UID
ENV ASPNETCORE_HTTP_PORTS=8080
# Tiered compilation starts after 10 ms and 1,024 calls: full speed a few seconds after a start, also under load (docs/decisions/0026).
# Sockets complete on the thread that polls the network: a third more responses (docs/decisions/0021).
ENV DOTNET_TieredPGO=1 DOTNET_TC_CallCountingDelayMs=0xA DOTNET_TC_CallCountThreshold=0x400 DOTNET_SYSTEM_NET_SOCKETS_INLINE_COMPLETIONS=1
EXPOSE 8080
ENTRYPOINT ["dotnet", "OptOutGuide.Web.dll"]
